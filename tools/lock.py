"""Keeps requirements/run.txt and requirements/test.txt in step with pyproject.toml.

    python tools/lock.py check                  offline; exit code 1 and one sentence per problem
    python tools/lock.py compile [--upgrade]    makes both files with uv; pins that fit stay, unless --upgrade

The first line of each file carries a fingerprint of what was asked for; no file names a package index.
"""

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = ("postgres", "heif")
GROUPS: dict[str, tuple[str, ...]] = {"run": (), "test": ("dev",)}
FIRST_LINE = "# Made by tools/lock.py from pyproject.toml: {fingerprint}\n"
PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?P<rest>[^\\\n]*)", re.MULTILINE)
ADDRESS = re.compile(r"://|--(?:extra-)?index-url|--find-links|^-[if] ", re.MULTILINE)


def asked_for(pyproject: dict[str, Any], groups: tuple[str, ...]) -> list[str]:
    """The direct dependencies of one requirements file, as pyproject.toml writes them."""
    project = pyproject["project"]
    wanted = list(project["dependencies"])
    for extra in EXTRAS:
        wanted += project["optional-dependencies"][extra]
    for group in groups:
        wanted += pyproject["dependency-groups"][group]
    return wanted


def fingerprint(pyproject: dict[str, Any], groups: tuple[str, ...]) -> str:
    """Changes whenever the file must be made anew."""
    content = [pyproject["project"]["requires-python"], *sorted(asked_for(pyproject, groups))]
    return hashlib.sha256(json.dumps(content).encode()).hexdigest()[:32]


def problems(root: Path = ROOT) -> list[str]:
    """Everything by which the files are out of step; empty if all is well."""
    pyproject = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[str] = []
    pins: dict[str, dict[str, set[str]]] = {}
    for name, groups in GROUPS.items():
        file = root / "requirements" / f"{name}.txt"
        if not file.is_file():
            found.append(f"requirements/{name}.txt is missing: tools/lock.py compile")
            continue
        text = file.read_text(encoding="utf-8")
        pins[name] = _pins(text)
        found += [f"requirements/{name}.txt: {problem}" for problem in _of_file(text, pyproject, groups)]
    if len(pins) == len(GROUPS):
        for package, versions in pins["run"].items():
            if pins["test"].get(package) != versions:
                found.append(f"{package} differs between requirements/run.txt and requirements/test.txt")
    return found


def _pins(text: str) -> dict[str, set[str]]:
    pins: dict[str, set[str]] = {}
    for match in PIN.finditer(text):
        pins.setdefault(canonicalize_name(match["name"]), set()).add(match["version"])
    return pins


def _of_file(text: str, pyproject: dict[str, Any], groups: tuple[str, ...]) -> Iterator[str]:
    if not text.startswith(FIRST_LINE.format(fingerprint=fingerprint(pyproject, groups))):
        yield "not made from this pyproject.toml (tools/lock.py compile)"
    if ADDRESS.search(text):
        yield "names an address"
    pins = _pins(text)
    for line in asked_for(pyproject, groups):
        wanted = Requirement(line)
        versions = pins.get(canonicalize_name(wanted.name), set())
        if not versions:
            yield f"{wanted.name} is missing"
        elif not all(wanted.specifier.contains(version, prereleases=True) for version in versions):
            yield f"{wanted.name} {', '.join(sorted(versions))} does not fit {wanted.specifier}"
    entries = [block for block in re.split(r"\n(?=\S)", text) if not block.startswith("#")]
    for entry in entries:
        if entry.strip() and (not PIN.match(entry) or "--hash=sha256:" not in entry):
            yield f"without version or hash: {entry.splitlines()[0]}"


def compile_files(root: Path, upgrade: bool) -> None:
    """Makes both files; raises CalledProcessError with uv's own words above."""
    uv = shutil.which("uv") or str(root / ".tools" / "uv" / "bin" / "uv")
    pyproject = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    for name, groups in GROUPS.items():
        file = root / "requirements" / f"{name}.txt"
        command = [uv, "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-emit-index-url"]
        command += ["--no-header", "--no-annotate", "--output-file", str(file), *["--upgrade"] * upgrade]
        for extra in EXTRAS:
            command += ["--extra", extra]
        for group in groups:
            command += ["--group", group]
        if name == "test":  # the same versions as at run time
            command += ["--constraint", str(root / "requirements" / "run.txt")]
        subprocess.run([*command, "pyproject.toml"], cwd=root, check=True)
        text = "".join(line for line in file.read_text(encoding="utf-8").splitlines(True) if line[0] != "#")
        file.write_text(FIRST_LINE.format(fingerprint=fingerprint(pyproject, groups)) + text, encoding="utf-8")


def main(arguments: list[str], root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(prog="lock.py", description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=["check", "compile"])
    parser.add_argument("--upgrade", action="store_true")
    given = parser.parse_args(arguments)
    if given.command == "compile":
        compile_files(root, given.upgrade)
    found = problems(root)
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
