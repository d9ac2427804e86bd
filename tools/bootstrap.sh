# Sourced by ./run and ./test (POSIX sh: dash, bash 3.2, zsh). Expects $root, the folder of the project.
# Finds or fetches uv, keeps one private environment per purpose in .tools/, and writes only to stderr.

# German first; an English line follows where the locale is not German.
say() { # say DEUTSCH ENGLISH
	printf '%s\n' "$1" >&2
	case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
	de | de[_.@-]*) ;;
	*) printf '%s\n' "$2" >&2 ;;
	esac
}

# Sets $uv: the one on the PATH, else a private one in .tools/, fetched by whatever this machine has.
find_uv() {
	for uv in "$(command -v uv 2>/dev/null)" "$root/.tools/uv/bin/uv" "$root/.tools/uv-target/bin/uv" \
		"$root/.tools/uv-script/uv"; do
		# Asking for the version also catches the empty stub that version managers put on the PATH.
		if [ -n "$uv" ] && "$uv" --version >/dev/null 2>&1; then return 0; fi
	done
	say "Das Installationsprogramm uv wird in den Ordner .tools geholt …" "Fetching the installer uv into the folder .tools …"
	uv_by_venv || uv_by_pip_target || uv_by_script || {
		say "uv ist nicht zu bekommen: Bitte installieren Sie uv oder python3 mit pip (Debian, Ubuntu: apt install python3-venv) und starten Sie noch einmal." \
			"Could not get uv: please install uv, or python3 with pip (Debian, Ubuntu: apt install python3-venv), and start again."
		return 1
	}
}

uv_by_venv() {
	python3 -m venv "$root/.tools/uv" >/dev/null 2>&1 &&
		"$root/.tools/uv/bin/python" -m pip install --quiet uv >/dev/null 2>&1 &&
		uv="$root/.tools/uv/bin/uv" && "$uv" --version >/dev/null 2>&1
}

uv_by_pip_target() { # Debian without python3-venv still has pip at times
	python3 -m pip install --quiet --target "$root/.tools/uv-target" uv >/dev/null 2>&1 &&
		uv="$root/.tools/uv-target/bin/uv" && "$uv" --version >/dev/null 2>&1
}

uv_by_script() { # the official script; "unmanaged" leaves the shell's profile alone
	script="$root/.tools/uv-install.sh"
	address=https://astral.sh/uv/install.sh
	{ curl -LsSf "$address" -o "$script" 2>/dev/null || wget -qO "$script" "$address" 2>/dev/null; } &&
		env UV_UNMANAGED_INSTALL="$root/.tools/uv-script" sh "$script" >/dev/null 2>&1 &&
		uv="$root/.tools/uv-script/uv" && "$uv" --version >/dev/null 2>&1
}

# Is this a Python we can use? (3.12 or later)
fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1; }

# pyenv's own folder, where uv does not look. newest last, so the last that fits wins.
pyenv_python() { # pyenv_python 3.13
	found=
	for candidate in "${PYENV_ROOT:-$HOME/.pyenv}/versions/$1"*/bin/python3; do
		if fits "$candidate"; then found=$candidate; fi
	done
	[ -n "$found" ]
}

# Makes the environment $1 (a path) with the pinned Python; if that cannot be had, with any from 3.12 on.
make_venv() {
	pinned=$(cat "$root/.python-version")
	(
		cd "$root" || exit 1 # pyenv's shims answer by the .python-version of the current folder
		"$uv" venv --quiet --clear --no-python-downloads --python "$pinned" "$1" 2>/dev/null && exit
		if pyenv_python "$pinned"; then "$uv" venv --quiet --clear --python "$found" "$1" 2>/dev/null && exit; fi
		"$uv" venv --quiet --clear --python "$pinned" "$1" 2>/dev/null && exit # may download it
		"$uv" venv --quiet --clear --no-python-downloads --python ">=3.12" "$1" 2>/dev/null && exit
		if pyenv_python 3; then "$uv" venv --quiet --clear --python "$found" "$1" 2>/dev/null && exit; fi
		exit 1
	) || {
		say "Python $pinned fehlt und ließ sich nicht laden: Bitte installieren Sie Python 3.12 oder neuer und starten Sie noch einmal." \
			"Python $pinned is missing and could not be downloaded: please install Python 3.12 or later and start again."
		return 1
	}
}

# ensure_env NAME REQUIREMENTS_FILE: .tools/NAME holds exactly what the file says. Costs nothing when it is unchanged.
ensure_env() {
	venv="$root/.tools/$1"
	stamp="$venv/wegweiser.stamp"
	wanted=$(cat "$root/.python-version" "$2" | cksum) || return 1
	if [ -x "$venv/bin/python" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then return 0; fi

	if ! { mkdir -p "$root/.tools" && [ -w "$root/.tools" ]; } 2>/dev/null; then
		say "In den Ordner $root/.tools lässt sich nicht schreiben: Dort richtet Wegweiser seine Pakete ein." \
			"Cannot write into the folder $root/.tools, where Wegweiser sets up its packages."
		return 1
	fi
	find_uv || return 1
	say "Die benötigten Pakete werden eingerichtet …" "Setting up the packages it needs …"
	if ! fits "$venv/bin/python"; then make_venv "$venv" || return 1; fi
	rm -f "$stamp"
	"$uv" pip sync --quiet --require-hashes --python "$venv/bin/python" "$2" >&2 || {
		say "Die Pakete ließen sich nicht einrichten: Der Grund steht eine Zeile höher. Meist fehlt die Verbindung ins Netz." \
			"The packages could not be set up: the reason stands above, mostly it is the network."
		return 1
	}
	printf '%s\n' "$wanted" >"$stamp"
}
