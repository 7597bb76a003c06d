# shellcheck shell=bash
# Finds or installs what the platform needs from the machine: a JDK 25 and a few native packages.

# The JDK's home, or nothing.
find_jdk() {
  local home java
  java="$(command -v java || true)"
  [ -z "$java" ] || java="$(dirname "$(dirname "$(readlink -f "$java")")")"
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$java"; do
    if [ -n "$home" ] && [ -x "$home/bin/javac" ] \
      && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
      printf '%s' "$home"
      return 0
    fi
  done
  return 1
}

# The first package of those named that this machine's apt knows.
known_package() {
  local name
  for name in "$@"; do
    if apt-cache show "$name" >/dev/null 2>&1; then
      echo "$name"
      return 0
    fi
  done
  return 1
}

have_libvips() {
  local ldconfig
  ldconfig="$(command -v ldconfig || echo /sbin/ldconfig)"
  "$ldconfig" -p 2>/dev/null | grep -q 'libvips\.so\.42' || compgen -G '/usr/lib/*/libvips.so.42*' >/dev/null
}

have_pip() {
  python3 -c 'import pip' 2>/dev/null || python3 -c 'import ensurepip, venv' 2>/dev/null
}

# What is missing, one apt package a line.
missing_packages() {
  command -v mvn >/dev/null || echo maven
  command -v redis-server >/dev/null || echo redis-server
  have_libvips || known_package libvips42t64 libvips42 || echo libvips42
  if ! command -v python3 >/dev/null; then
    printf '%s\n' python3 python3-venv
  elif ! have_pip; then
    echo python3-venv
  fi
}

jdk_line() {
  if known_package openjdk-25-jdk-headless temurin-25-jdk >/dev/null; then
    echo "sudo apt-get install -y $(known_package openjdk-25-jdk-headless temurin-25-jdk)"
  else
    echo "see https://adoptium.net/installation/linux (package temurin-25-jdk), or set JAVA_HOME to a JDK 25"
  fi
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

may_install() {
  ! offline && command -v apt-get >/dev/null \
    && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }
}

# install PACKAGE...: as root or with sudo, without a question.
install() {
  say "installing: $*"
  mkdir -p "$STATE/log"
  {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q \
      && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
  } >"$STATE/log/apt.log" 2>&1 </dev/null \
    || fail "apt could not install $*: $(tail -n 1 "$STATE/log/apt.log")" \
      "Try it by hand: sudo apt-get update && sudo apt-get install -y $*"
}

ensure_jdk() {
  local home
  if ! home="$(find_jdk)"; then
    may_install && ! known_package openjdk-25-jdk-headless temurin-25-jdk >/dev/null \
      && { as_root apt-get update -q >/dev/null 2>&1 </dev/null || true; }
    if may_install && known_package openjdk-25-jdk-headless temurin-25-jdk >/dev/null; then
      install "$(known_package openjdk-25-jdk-headless temurin-25-jdk)"
    fi
    home="$(find_jdk)" || fail "there is no JDK 25 on this machine" "Get one: $(jdk_line)"
  fi
  export JAVA_HOME="$home"
}

ensure_packages() {
  local -a missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  may_install || fail "this machine lacks: ${missing[*]}" \
    "Install it with: sudo apt-get install -y ${missing[*]}"
  if [[ " ${missing[*]} " == *" libvips"* ]]; then
    as_root apt-get update -q >/dev/null 2>&1 </dev/null || true
    mapfile -t missing < <(missing_packages; heif_plugins)
  fi
  install "${missing[@]}"
}

# Where libheif reads HEIC and AVIF through packages of their own.
heif_plugins() {
  known_package libheif-plugin-libde265 || true
  known_package libheif-plugin-aomdec || true
}

ensure_models() {
  [ -x "$ROOT/workers/models/fetch" ] || return 0
  "$ROOT/workers/models/fetch" >&2 </dev/null \
    || fail "the text models are not here" "Fetch them with: workers/models/fetch"
}
