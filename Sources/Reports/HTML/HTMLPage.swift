/// The frame of the page: sheet, filter, and a script that sorts tables and hides rows.
enum HTMLPage {
  /// A whole document, with a trailing newline.
  static func html(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escape(title))</title>
    <style>
    \(sheet)
    </style>
    </head>
    <body>
    <form class="filter" role="search"><label>Show alternatives with <input type="search" id="filter" autocomplete="off" placeholder="bedrock"></label> <span id="shown" aria-live="polite"></span></form>
    <main>
    \(body)
    </main>
    <script>
    \(script)
    </script>
    </body>
    </html>

    """
  }

  private static let sheet = """
    :root{color-scheme:light dark;--ground:#fff;--text:#1f2933;--muted:#52606d;--line:#d9dee3;--soft:#f3f5f7;--link:#1f5f99}
    @media (prefers-color-scheme:dark){:root{--ground:#0d1117;--text:#e4e7eb;--muted:#a8b2bd;--line:#30363d;--soft:#161b22;--link:#6cb0ee}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif}
    main{max-width:72rem;margin:0 auto;padding:0 1rem 4rem;overflow-wrap:break-word}
    h1{font-size:1.7rem;line-height:1.25;margin:1.2rem 0 .5rem}
    h2{font-size:1.35rem;margin:2.4rem 0 .6rem;padding-top:.4rem;border-top:1px solid var(--line)}
    h3{font-size:1.1rem;margin:1.8rem 0 .5rem}
    p,li{max-width:52rem}
    a{color:var(--link)}
    code{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--soft);padding:.1em .25em;border-radius:3px;overflow-wrap:anywhere}
    pre{background:var(--soft);padding:.8rem;overflow-x:auto;border-radius:6px;white-space:pre-wrap}
    pre code{padding:0;background:none}
    .wide{overflow-x:auto;margin:.6rem 0 1rem}
    table{border-collapse:collapse;font-size:.86rem;line-height:1.35}
    th,td{text-align:left;vertical-align:top;padding:.35rem .55rem;border-bottom:1px solid var(--line);min-width:4rem;max-width:26rem}
    th{background:var(--soft);font-weight:600}
    th[aria-sort]{cursor:pointer}
    th[aria-sort=ascending]::after{content:" ▲"}
    th[aria-sort=descending]::after{content:" ▼"}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    details{margin:.6rem 0 1rem}
    summary{cursor:pointer;color:var(--muted)}
    figure{margin:1rem 0}
    .picture svg{display:block;width:100%;min-width:640px;max-width:860px;height:auto}
    figcaption{color:var(--muted);font-size:.86rem;max-width:52rem}
    .site{border:1px solid var(--line);border-radius:8px;padding:.5rem .8rem .8rem;margin:.6rem 0}
    .site p{margin:.1rem 0 .5rem;color:var(--muted)}
    .parts{display:flex;flex-wrap:wrap;gap:.5rem}
    .part{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.35rem .6rem;line-height:1.3}
    small{color:var(--muted)}
    .arrows{font-size:.9rem}
    .loop{color:inherit;border-left:3px solid var(--line);padding-left:.6rem}
    .when{min-width:14rem}
    .when span{display:block;height:.8rem;margin-top:.25rem;border-radius:3px;background:#2f6fab}
    .filter{position:sticky;top:0;z-index:1;background:var(--ground);border-bottom:1px solid var(--line);padding:.4rem 1rem;font-size:.86rem;color:var(--muted)}
    .filter input{font:inherit;color:var(--text);background:var(--soft);border:1px solid var(--line);border-radius:4px;padding:.2rem .4rem;width:12rem;max-width:60vw}
    h1,h2,h3{scroll-margin-top:3rem}
    @media print{.filter{display:none}.wide{overflow:visible}.picture svg{min-width:0}body{font-size:10pt}table{font-size:7.5pt}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit}}
    """

  private static let script = """
    "use strict";
    (function () {
      // The first number of a cell; a dash sorts last.
      function key(cell) {
        var text = cell.textContent.trim();
        var match = text.replace(/,/g, "").match(/-?[0-9]+(\\.[0-9]+)?/);
        return match && /^[-−$±°]?[$]?[0-9]/.test(text) ? parseFloat(match[0]) : text.toLowerCase();
      }
      function compare(a, b) {
        if (typeof a === typeof b) { return a < b ? -1 : a > b ? 1 : 0; }
        return typeof a === "number" ? -1 : 1;
      }
      document.querySelectorAll("main table").forEach(function (table) {
        if (table.closest(".plan") || table.tBodies[0].rows.length < 3) { return; }
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
          head.setAttribute("aria-sort", "none");
          head.tabIndex = 0;
          function sort() {
            var direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
            Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.setAttribute("aria-sort", "none"); });
            head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
            Array.prototype.slice.call(table.tBodies[0].rows)
              .sort(function (a, b) { return direction * compare(key(a.cells[column]), key(b.cells[column])); })
              .forEach(function (row) { table.tBodies[0].appendChild(row); });
          }
          head.addEventListener("click", sort);
          head.addEventListener("keydown", function (event) { if (event.key === "Enter") { sort(); } });
        });
      });
      var filter = document.getElementById("filter");
      function show() {
        var words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
        var all = 0, left = 0;
        document.querySelectorAll("table.options tbody tr").forEach(function (row) {
          var text = row.textContent.toLowerCase();
          var isShown = words.every(function (word) { return text.indexOf(word) >= 0; });
          row.hidden = !isShown;
          all += 1;
          if (isShown) { left += 1; }
        });
        document.getElementById("shown").textContent = words.length ? left + " of " + all + " rows" : "";
      }
      filter.addEventListener("input", show);
      filter.form.addEventListener("submit", function (event) { event.preventDefault(); });
    })();
    """
}
