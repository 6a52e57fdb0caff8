// Long parts are folded on the screen and open on paper. Without scripts they stand open.
(function () {
  var folds = Array.prototype.slice.call(document.querySelectorAll('details.fold'));
  var folded = folds;
  function open(some, yes) { some.forEach(function (fold) { fold.open = yes; }); }
  open(folds, false);
  window.addEventListener('beforeprint', function () {
    folded = folds.filter(function (fold) { return !fold.open; });
    open(folded, true);
  });
  window.addEventListener('afterprint', function () { open(folded, false); });
})();
