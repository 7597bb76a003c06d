# shellcheck shell=bash disable=SC2034
# What every part of the launcher uses. Sourced, never run.

# Where the launcher keeps what it makes: stamps, logs, models, the data of `up`.
readonly STATE="$ROOT/.cartorio"
readonly LIB="$ROOT/standalone/target/dist/lib"
readonly AOT="$ROOT/standalone/target/dist/aot"

# What the launcher does, on standard error: standard output is for what was asked.
say() {
  printf 'cartorio: %s\n' "$1" >&2
}

# fail WHAT CURE: what stands in the way and what to do about it.
fail() {
  printf 'cartorio: %s.\n          %s\n' "$1" "$2" >&2
  exit 1
}

wants_help() {
  local argument
  for argument in "$@"; do
    case "$argument" in
      -h | --help) return 0 ;;
      --) return 1 ;;
    esac
  done
  return 1
}

# needs_value OPTION REST...: fails with the option's name where no value follows it.
needs_value() {
  [ $# -ge 2 ] || fail "$1 needs a value" "The command's --help shows how."
}

# made_writable FOLDER: makes it where it is absent, closed to others.
made_writable() {
  (umask 077 && mkdir -p "$1") 2>/dev/null && [ -w "$1" ]
}

# The folder for the launcher's own files.
ensure_state() {
  if ! mkdir -p "$STATE/log" 2>/dev/null || [ ! -w "$STATE" ] || [ ! -w "$STATE/log" ] || [ ! -w "$ROOT/standalone" ]; then
    fail "$(id -un) may not write to $ROOT, where Cartorio builds and keeps its files" \
      "Clone it to a folder of yours, or: sudo chown -R $(id -un) '$ROOT'"
  fi
}

offline() {
  [ "${CARTORIO_OFFLINE:-0}" = 1 ]
}

seconds_since() {
  printf '%s' "$(($(date +%s) - $1))"
}
