"""Compares a workbook as LibreOffice recalculates it with the JSON document, as written and with another growth."""

import csv
import json
import pathlib
import shutil
import subprocess
import sys
import zipfile


def sheets(out: pathlib.Path, book: pathlib.Path) -> dict[str, list[list[str]]]:
    """All sheets as rows of texts, every formula computed anew."""
    folder = out / (book.stem + "-csv")
    folder.mkdir(exist_ok=True)
    # All sheets, to a file each; numbers in full rather than as shown.
    options = "44,34,76,1,,0,false,false,false,false,false,-1"
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{out}/profile", "--headless",
         "--convert-to", f'csv:Text - txt - csv (StarCalc):{options}',
         "--outdir", str(folder), str(book)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    result = {}
    for path in folder.glob("*.csv"):
        name = path.stem.removeprefix(book.stem + "-")
        with path.open(newline="") as file:
            result[name] = list(csv.reader(file))
    return result


def with_growth(book: pathlib.Path, target: pathlib.Path, old: str, new: str) -> None:
    """Changes the growth in the cell of the assumptions, and removes every computed value."""
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(target, "w") as copy:
        for item in source.infolist():
            data = source.read(item)
            if item.filename == "xl/worksheets/sheet1.xml":
                text = data.decode()
                place = text.index('r="B3"')
                end = text.index("</c>", place)
                cell = text[place:end]
                assert f"<v>{old}</v>" in cell, cell
                text = text[:place] + cell.replace(f"<v>{old}</v>", f"<v>{new}</v>") + text[end:]
                data = text.encode()
            copy.writestr(item, data)


def compare(name: str, found: dict[str, list[list[str]]], wanted: dict) -> None:
    flow = found["Cash flow"]
    months = wanted["months"]
    worst = 0.0
    for row, month in zip(flow[1:], months):
        for column, key in ((2, "runs"), (10, "amortised_usd"), (15, "cash_usd")):
            worst = max(worst, abs(float(row[column]) - month[key]))
    total = flow[len(months) + 1]
    for column, key in ((10, "amortised_usd"), (15, "cash_usd"), (17, "npv_usd")):
        difference = abs(float(total[column]) - wanted["totals"][key])
        worst = max(worst, difference)
        assert round(float(total[column]), 2) == round(wanted["totals"][key], 2), (name, key, total[column])
    assert worst < 0.005, (name, worst)
    errors = [cell for rows in found.values() for row in rows for cell in row
              if cell.startswith(("#", "Err:"))]
    assert not errors, errors[:3]
    print(f"{name}: {len(months)} months and three totals agree, worst difference {worst:.2e} dollars")


def main() -> None:
    out = pathlib.Path(sys.argv[1])
    option = sys.argv[2]
    book = out / option / "cost.xlsx"
    wanted = json.loads((out / option / "cost.json").read_text())
    found = sheets(out, shutil.copy(book, out / f"{option}.xlsx") and out / f"{option}.xlsx")
    compare(option, found, wanted)
    bill = [row for row in found["Bill"] if row and row[0] == "total"][0]
    assert round(float(bill[6]), 2) == round(wanted["total_usd"], 2)
    faster = out / f"{option}-faster.xlsx"
    with_growth(book, faster, "0.04", "0.06")
    compare(f"{option} at 6 % growth", sheets(out, faster),
            json.loads((out / f"{option}-faster" / "cost.json").read_text()))


main()
