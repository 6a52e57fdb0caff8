// Sorting and filtering of the KPI table. Without scripts the table stands as it is.
(function () {
  var table = document.getElementById('kpi-table');
  if (!table) { return; }
  var bodies = Array.prototype.slice.call(table.tBodies);
  var rows = [];
  bodies.forEach(function (body) {
    Array.prototype.slice.call(body.rows).forEach(function (row) {
      if (!row.classList.contains('group')) { rows.push({ row: row, body: body }); }
    });
  });
  var tools = document.getElementById('kpi-tools');
  var words = document.getElementById('kpi-words');
  var rating = document.getElementById('kpi-rating');
  var count = document.getElementById('kpi-count');
  var ratings = {};
  rows.forEach(function (each) {
    var label = each.row.cells[6].textContent.trim();
    if (!ratings[label]) {
      ratings[label] = true;
      var option = document.createElement('option');
      option.textContent = label;
      option.value = label;
      rating.appendChild(option);
    }
  });
  function filter() {
    var wanted = words.value.normalize('NFKC').toLowerCase().trim();
    var shown = 0;
    rows.forEach(function (each) {
      var text = each.row.textContent.normalize('NFKC').toLowerCase();
      var fits = (!wanted || text.indexOf(wanted) >= 0) &&
        (!rating.value || each.row.cells[6].textContent.trim() === rating.value);
      each.row.hidden = !fits;
      if (fits) { shown++; }
    });
    bodies.forEach(function (body) {
      var group = body.querySelector('tr.group');
      if (group) { group.hidden = !!sorted || !body.querySelector('tr:not(.group):not([hidden])'); }
    });
    count.textContent = shown + ' / ' + rows.length + '項目を表示';
  }
  function value(row, column) {
    var text = row.cells[column].textContent.trim();
    var number = parseFloat(text.replace(/[,%]/g, '').replace('△', '-').replace(/^[^\d.-]*/, ''));
    return { text: text, number: number };
  }
  var sorted = null;
  function sort(column, header) {
    var direction = header.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) { cell.removeAttribute('aria-sort'); });
    header.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
    sorted = column;
    var order = rows.slice().sort(function (a, b) {
      var x = value(a.row, column), y = value(b.row, column);
      if (column >= 2 && column <= 5) {
        if (isNaN(x.number) !== isNaN(y.number)) { return isNaN(x.number) ? 1 : -1; }
        if (!isNaN(x.number) && x.number !== y.number) { return direction * (x.number - y.number); }
      }
      return direction * x.text.localeCompare(y.text, 'ja', { numeric: true });
    });
    order.forEach(function (each) { bodies[0].appendChild(each.row); });
    filter();
  }
  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = header.textContent;
    header.textContent = '';
    header.appendChild(button);
    button.addEventListener('click', function () { sort(column, header); });
  });
  words.addEventListener('input', filter);
  rating.addEventListener('change', filter);
  tools.hidden = false;
  filter();
})();
