"""Reads a CSV file as any program would and prints its rows as JSON: read_csv.py FILE SEPARATOR ENCODING."""
import csv
import json
import sys

path, separator, encoding = sys.argv[1:]
csv.field_size_limit(10_000_000)
with open(path, newline="", encoding=encoding) as file:
    rows = list(csv.reader(file, delimiter=separator, strict=True))
json.dump(rows, sys.stdout)
