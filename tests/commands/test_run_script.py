"""`./run` itself, on machines that have much or little: a copy beside a program that tells what it got."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.installation import ROOT

pytestmark = pytest.mark.commands

# What POSIX gives any machine; the rest a test puts there itself.
TOOLS = "sh cat cksum dirname env mkdir rm printf chmod"

ECHO = """
import os, sys, time
print("words", sys.argv[1:], flush=True)
print("data", os.environ["WEGWEISER_DATA"])
print("stdin", sys.stdin.read())
if "wait" in sys.argv:
    print("pid", os.getpid(), flush=True)
    time.sleep(60)
sys.exit(7)
"""

# A stand-in for uv: notes what it is asked, and makes environments in which {python} answers.
UV = """#!/bin/sh
[ "$1" = --version ] && exit 0
echo "$@" >> "{log}"
[ "$1 $2" = "pip sync" ] && exit 0
for venv in "$@"; do :; done # the last word of `uv venv` is the folder
mkdir -p "$venv/bin"
printf '#!/bin/sh\\nexec "{python}" "$@"\\n' > "$venv/bin/python"
chmod +x "$venv/bin/python"
"""


class Machine:
    """A copy of the project's scripts, and a PATH with nothing on it but what a test wants."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "the project"
        self.path = folder / "bin"
        self.log = folder / "uv.log"
        for part in ("tools", "requirements", "src/wegweiser"):
            (self.root / part).mkdir(parents=True)
        self.path.mkdir()
        for name in ("run", "tools/bootstrap.sh", ".python-version"):
            shutil.copy(ROOT / name, self.root / name)
        (self.root / "requirements" / "run.txt").write_text("first\n")
        (self.root / "src" / "wegweiser" / "__init__.py").write_text("")
        (self.root / "src" / "wegweiser" / "__main__.py").write_text(ECHO)
        for tool in TOOLS.split():
            found = shutil.which(tool)
            assert found
            (self.path / tool).symlink_to(found)

    @property
    def env(self) -> dict[str, str]:
        return {"PATH": str(self.path), "HOME": str(self.path), "LANG": "de_DE.UTF-8"}

    def script(self, path: Path, text: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def has_uv(self) -> None:
        self.script(self.path / "uv", UV.format(log=self.log, python=sys.executable))

    def has_python_that(self, can: str) -> None:
        """A python3 that can only `venv`, or only install into a folder; both lead to a working uv."""
        uv, pip = self.path / "uv.txt", self.path / "pip.txt"
        uv.write_text(UV.format(log=self.log, python=sys.executable))
        pip.write_text(f'#!/bin/sh\ncat "{uv}" > "${{0%/*}}/uv"\nchmod +x "${{0%/*}}/uv"\n')
        ways = {
            "venv": f'[ "$2" = venv ] || exit 1\nmkdir -p "$3/bin"\n'
            f'cat "{pip}" > "$3/bin/python"\nchmod +x "$3/bin/python"\n',
            "target": f'[ "$2" = pip ] || exit 1\nmkdir -p "$6/bin"\n'
            f'cat "{uv}" > "$6/bin/uv"\nchmod +x "$6/bin/uv"\n',
        }
        self.script(self.path / "python3", f"#!/bin/sh\n{ways[can]}")

    def run(self, *words: str, shell: str = "sh", stdin: str = "", cwd: Path | None = None, **extra: str) -> "Told":
        return subprocess.run(
            [shutil.which(shell) or shell, str(self.root / "run"), *words],
            input=stdin,
            capture_output=True,
            text=True,
            env=self.env | extra,
            cwd=cwd or self.path,
            check=False,
        )

    @property
    def uv_did(self) -> list[str]:
        lines = self.log.read_text().splitlines() if self.log.exists() else []
        return [" ".join(line.split()[:2]) if line.startswith("pip") else line.split()[0] for line in lines]


Told = subprocess.CompletedProcess[str]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@pytest.mark.parametrize("shell", [shell for shell in ("sh", "dash", "bash", "zsh") if shutil.which(shell)])
def test_words_stdin_and_exit_code_pass_untouched(machine: Machine, tmp_path: Path, shell: str) -> None:
    machine.has_uv()
    told = machine.run("postbox", "deliver", "--box", "a b", shell=shell, stdin="Grüße\n", cwd=tmp_path)
    assert told.returncode == 7
    assert told.stdout == (
        f"words ['postbox', 'deliver', '--box', 'a b']\ndata {machine.root / 'data'}\nstdin Grüße\n\n"
    )


@pytest.mark.parametrize(
    ("words", "passed"),
    [
        ([], "['serve']"),
        (["--port", "8001"], "['serve', '--port', '8001']"),
        (["serve", "--empty"], "['serve', '--empty']"),
        (["--help"], "['--help']"),
        (["manage", "check"], "['manage', 'check']"),
    ],
)
def test_no_word_or_only_options_means_serve(machine: Machine, words: list[str], passed: str) -> None:
    machine.has_uv()
    assert machine.run(*words).stdout.splitlines()[0] == f"words {passed}"


def test_modules_stay_compiled_for_the_next_start(machine: Machine) -> None:
    machine.has_uv()
    machine.run(PYTHONDONTWRITEBYTECODE="1")
    assert list((machine.root / "src").rglob("*.pyc"))


def test_the_data_folder_may_come_from_the_environment(machine: Machine) -> None:
    machine.has_uv()
    assert "data /elsewhere\n" in machine.run(WEGWEISER_DATA="/elsewhere").stdout


def test_packages_are_set_up_once_and_again_only_when_the_list_changes(machine: Machine) -> None:
    machine.has_uv()
    first = machine.run()
    assert "Pakete werden eingerichtet" in first.stderr
    assert machine.uv_did == ["venv", "pip sync"]
    second = machine.run()
    assert second.stderr == ""
    assert machine.uv_did == ["venv", "pip sync"]
    (machine.root / "requirements" / "run.txt").write_text("second\n")
    machine.run()
    assert machine.uv_did == ["venv", "pip sync", "pip sync"]
    assert "--require-hashes" in machine.log.read_text()


@pytest.mark.parametrize("can", ["venv", "target"])
def test_without_uv_it_is_fetched_into_the_project(machine: Machine, can: str) -> None:
    machine.has_python_that(can)
    told = machine.run()
    assert told.returncode == 7, told.stderr
    assert machine.uv_did == ["venv", "pip sync"]
    assert {path.name for path in machine.root.iterdir()} == {
        *(".tools", ".python-version", "requirements", "run", "src", "tools")
    }


@pytest.mark.parametrize("loader", ["curl", "wget"])
def test_without_python_uv_comes_by_its_own_script(machine: Machine, loader: str) -> None:
    (machine.path / "uv.txt").write_text(UV.format(log=machine.log, python=sys.executable))
    script = machine.path / "install.txt"
    script.write_text(
        f'mkdir -p "$UV_UNMANAGED_INSTALL" && cat "{machine.path}/uv.txt" > "$UV_UNMANAGED_INSTALL/uv" '
        '&& chmod +x "$UV_UNMANAGED_INSTALL/uv"\n'
    )
    into = {"curl": "$4", "wget": "$2"}[loader]
    machine.script(machine.path / loader, f'#!/bin/sh\ncat "{script}" > "{into}"\n')
    told = machine.run()
    assert told.returncode == 7, told.stderr


def test_with_nothing_at_all_one_sentence_says_what_to_install(machine: Machine) -> None:
    told = machine.run()
    assert told.returncode == 1
    assert told.stdout == ""
    assert told.stderr.splitlines()[-1].startswith("uv ist nicht zu bekommen: Bitte installieren Sie uv oder python3")
    # A mail server must keep its message meanwhile.
    assert machine.run("postbox", "deliver", "--box", "vorstand", stdin="x").returncode == 75


def test_without_any_python_one_sentence_says_so(machine: Machine) -> None:
    uv = '#!/bin/sh\n[ "$1" = --version ] && exit 0\necho "$@" >> "{log}"\nexit 1\n'
    machine.script(machine.path / "uv", uv.format(log=machine.log))
    told = machine.run()
    assert told.returncode == 1
    assert told.stderr.splitlines()[-1].startswith("Python 3.13 fehlt")
    tried = machine.log.read_text().splitlines()
    assert [("--no-python-downloads" in line, line.split("--python ")[1].split(" /")[0]) for line in tried] == [
        (True, "3.13"),
        (False, "3.13"),
        (True, ">=3.12"),
    ]


def test_pyenvs_python_is_found(machine: Machine) -> None:
    uv = UV.replace('[ "$1 $2"', 'case "$*" in *versions*|pip*) ;; *) exit 1 ;; esac\n[ "$1 $2"')
    machine.script(machine.path / "uv", uv.format(log=machine.log, python=sys.executable))
    for version in ("3.9.1", "3.12.4"):
        python = machine.path / ".pyenv" / "versions" / version / "bin" / "python3"
        works = f'exec "{sys.executable}" "$@"' if version == "3.12.4" else "exit 1"
        machine.script(python, f"#!/bin/sh\n{works}\n")
    assert machine.run().returncode == 7
    assert "3.12.4/bin/python3" in machine.log.read_text().splitlines()[-2]


def test_english_follows_where_the_locale_is_not_german(machine: Machine) -> None:
    assert "please install" in machine.run(LANG="en_GB.UTF-8").stderr
    assert "please install" not in machine.run().stderr


def test_signals_reach_the_program_itself(machine: Machine) -> None:
    machine.has_uv()
    machine.run()
    process = subprocess.Popen(
        [str(machine.root / "run"), "wait"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        env=machine.env,
        text=True,
    )
    assert process.stdout is not None
    said = ""
    while "pid" not in said:
        said += process.stdout.readline()
    assert int(said.split("pid ")[1]) == process.pid
    began = time.monotonic()
    process.terminate()
    assert process.wait(10) == -signal.SIGTERM
    assert time.monotonic() - began < 5
    process.stdout.close()


def test_no_address_of_a_package_index_stands_in_the_scripts() -> None:
    for name in ("run", "tools/bootstrap.sh"):
        text = (ROOT / name).read_text()
        assert [line for line in text.splitlines() if "://" in line] == [
            line for line in text.splitlines() if "https://astral.sh/" in line
        ]
        assert os.access(ROOT / "run", os.X_OK)
