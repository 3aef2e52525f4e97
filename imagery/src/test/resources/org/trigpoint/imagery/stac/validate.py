"""Validates documents against the schemas of a folder: validate.py FOLDER ID DOCUMENT... tells what is wrong and exits with 1."""

import json
import pathlib
import sys

from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

folder, schema_id, *documents = sys.argv[1:]
registry = Registry()
schemas = {}
for file in pathlib.Path(folder).rglob("*.json"):
    schema = json.loads(file.read_text())
    own = schema["$id"].rstrip("#")
    schemas[own] = schema
    # One of them misspells its own address, so each is found by the name of its file too.
    for address in (own, own.rsplit("/", 1)[0] + "/" + file.name):
        registry = registry.with_resource(address, Resource.from_contents(schema, default_specification=DRAFT7))
root = schemas[schema_id]
validator = validator_for(root)(root, registry=registry)
wrong = 0
for document in documents:
    for error in validator.iter_errors(json.loads(pathlib.Path(document).read_text())):
        wrong += 1
        print(f"{document}: {error.json_path}: {error.message[:300]}")
sys.exit(1 if wrong else 0)
