// What a test asks of the page as a reader sees it. Each check gives lines, one a finding.

function opened() {
  document.querySelectorAll('details').forEach(function (each) { each.open = true; });
}

function visible(element) {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}

function named(element) {
  var home = element.closest('[id]');
  return (home ? '#' + home.id + ' ' : '') + element.tagName + ' ' + element.textContent.trim().slice(0, 20);
}

// Words and boxes that a reader has to slide sideways for. Where tables may slide, not those within, nor
// what holds one: a range is as wide as all that it holds, be it out of sight.
function beyondTheWindow(tablesMaySlide) {
  opened();
  return Array.from(document.querySelectorAll('body *')).filter(function (each) {
    var contents = document.createRange();
    contents.selectNodeContents(each);
    var box = contents.getBoundingClientRect();
    var slides = each.closest('.scroll') || each.querySelector('.scroll');
    return visible(each) && !each.closest('.skip, .unseen') && !(tablesMaySlide && slides) &&
      (box.right > window.innerWidth + 1 || box.left < -1);
  }).map(named);
}

function cellsWithoutTheirColumn() {
  opened();
  return Array.from(document.querySelectorAll('table.grid > tbody > tr > td')).filter(function (cell) {
    var column = getComputedStyle(cell, '::before').content;
    return visible(cell) && (column === 'none' || column === '""');
  }).map(named);
}

// As axe judges text, which leaves out that of drawings.
function drawnTooFaint() {
  opened();
  return Array.from(document.querySelectorAll('svg text')).filter(visible).filter(function (text) {
    return contrast(colour(getComputedStyle(text).fill), ground(text)) < 4.5;
  }).map(named);
}

function drawnTooSmall(least) {
  opened();
  return Array.from(document.querySelectorAll('svg text')).filter(visible).filter(function (text) {
    return parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().d < least;
  }).map(named);
}

// The opaque colour under the middle of an element, which must be in the window to be asked for.
function ground(text) {
  text.scrollIntoView({ block: 'center' });
  var box = text.getBoundingClientRect();
  var below = document.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  for (var i = 0; i < below.length; i++) {
    if (below[i] === text || below[i].tagName === 'text') { continue; }
    var style = getComputedStyle(below[i]);
    var paint = colour(below[i].ownerSVGElement ? style.fill : style.backgroundColor);
    if (paint) { return paint; }
  }
  return [255, 255, 255];
}

function colour(words) {
  var found = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(words);
  return found && found[4] !== '0' ? found.slice(1, 4).map(Number) : null;
}

function contrast(one, other) {
  var light = Math.max(luminance(one), luminance(other)), dark = Math.min(luminance(one), luminance(other));
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb) {
  var linear = rgb.map(function (channel) {
    var c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}
