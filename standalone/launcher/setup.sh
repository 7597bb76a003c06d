# shellcheck shell=bash
# Finds or installs what the platform needs from the machine: a JDK 25 and a few native packages.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

# The JDK's home, or nothing.
find_jdk() {
  local home java
  java="$(command -v java || true)"
  [ -z "$java" ] || java="$(dirname "$(dirname "$(readlink -f "$java")")")"
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$java"; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
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

# The JDK's package where apt has one. Ubuntu has it among its updates, also before the first
# apt-get update.
jdk_package() {
  if [ "$(system ID)" = ubuntu ]; then
    echo openjdk-25-jdk-headless
  else
    known_package openjdk-25-jdk-headless temurin-25-jdk
  fi
}

# FIELD of /etc/os-release.
system() {
  sed -n "s/^$1=\"\{0,1\}\([^\"]*\)\"\{0,1\}\$/\1/p" /etc/os-release 2>/dev/null
}

# Debian 12 has other package names than what came after: the 64-bit time changed that of libvips,
# and libheif reads HEIC and AVIF there without packages of their own.
is_debian_12() {
  [ "$(system ID)" = debian ] && [ "$(system VERSION_ID)" = 12 ]
}

# have_library FILE: such as libvips.so.42
have_library() {
  local ldconfig
  ldconfig="$(command -v ldconfig || echo /sbin/ldconfig)"
  "$ldconfig" -p 2>/dev/null | grep -qF "$1" || compgen -G "/usr/lib/*/$1*" >/dev/null
}

have_heif_plugin() {
  compgen -G "/usr/lib/*/libheif/plugins/libheif-$1.so" >/dev/null
}

# What Java needs to write on a picture, beside fontconfig's library.
have_font() {
  compgen -G '/usr/share/fonts/*/*.[to]tf' >/dev/null || compgen -G '/usr/share/fonts/*/*/*.[to]tf' >/dev/null
}

have_pip() {
  python3 -c 'import pip' 2>/dev/null || python3 -c 'import ensurepip, venv' 2>/dev/null
}

# What is missing, one apt package a line.
missing_packages() {
  command -v mvn >/dev/null || echo maven
  command -v redis-server >/dev/null || echo redis-server
  if is_debian_12; then
    have_library libvips.so.42 || echo libvips42
  else
    have_library libvips.so.42 || echo libvips42t64
    have_heif_plugin libde265 || echo libheif-plugin-libde265
    have_heif_plugin aomdec || echo libheif-plugin-aomdec
  fi
  have_library libfontconfig.so.1 || echo libfontconfig1
  have_font || echo fonts-dejavu-core
  if ! command -v python3 >/dev/null; then
    printf '%s\n' python3 python3-venv
  elif ! have_pip; then
    echo python3-venv
  fi
}

# What a person who is not root puts before a command.
sudo_word() {
  [ "$(id -u)" -eq 0 ] || echo "sudo "
}

# apt_line PACKAGE...: what a person types to install them.
apt_line() {
  local sudo
  sudo="$(sudo_word)"
  if command -v apt-get >/dev/null; then
    echo "${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends $*"
  else
    echo "(there is no apt here; these are Debian's names) $*"
  fi
}

# What a person types to get the JDK: from the system where it has one, otherwise from Adoptium.
jdk_line() {
  local package sudo key=/etc/apt/keyrings/adoptium.asc site=https://packages.adoptium.net/artifactory
  sudo="$(sudo_word)"
  if package="$(jdk_package)"; then
    apt_line "$package"
  elif command -v apt-get >/dev/null && [ -n "$(system VERSION_CODENAME)" ]; then
    printf '%s && ' "${sudo}apt-get update" "${sudo}apt-get install -y wget ca-certificates" \
      "${sudo}mkdir -p ${key%/*}" "${sudo}wget -qO $key $site/api/gpg/key/public" \
      "echo 'deb [signed-by=$key] $site/deb $(system VERSION_CODENAME) main' | ${sudo}tee /etc/apt/sources.list.d/adoptium.list" \
      "${sudo}apt-get update"
    echo "${sudo}apt-get install -y temurin-25-jdk"
  else
    echo "see https://adoptium.net/installation/linux"
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

# Why nothing is installed, for the message that says what to install.
why_not_install() {
  if offline; then
    echo "CARTORIO_OFFLINE=1 keeps it from being installed"
  elif command -v apt-get >/dev/null; then
    echo "it takes root, or sudo without a password, to install it here"
  else
    echo "this is neither Debian nor Ubuntu, so it is not installed here"
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@" \
    >>"$STATE/log/apt.log" 2>&1 </dev/null
}

# install PACKAGE...: as root or with sudo, without a question.
install() {
  local started
  started="$(date +%s)"
  say "installing, which takes a minute or two: $*"
  apt install -y --no-install-recommends "$@" \
    || fail "apt could not install $*: $(tail -n 1 "$STATE/log/apt.log")" \
      "Try it by hand: $(apt_line "$@")"
  say "installed in $(seconds_since "$started") s"
}

# Everything that comes from the system, in one go; where that may not be, the lines that get it.
ensure_machine() {
  local -a missing
  local home="" jdk=""
  mapfile -t missing < <(missing_packages)
  home="$(find_jdk)" || home=""
  if [ -z "$home" ] || [ ${#missing[@]} -gt 0 ]; then
    if may_install; then
      : >"$STATE/log/apt.log"
      apt update || say "apt-get update failed, so with what apt knows: $(tail -n 1 "$STATE/log/apt.log")"
    fi
    [ -n "$home" ] || ! jdk="$(jdk_package)" || missing+=("$jdk")
    [ -n "$home$jdk" ] || refuse_without_jdk
    may_install || fail "this machine lacks ${missing[*]}, and $(why_not_install)" \
      "Install it with: $(apt_line "${missing[@]}")"
    install "${missing[@]}"
    home="$(find_jdk)" || refuse_without_jdk
  fi
  if [ -n "${JAVA_HOME:-}" ] && [ "$home" != "$JAVA_HOME" ]; then
    say "JAVA_HOME is $JAVA_HOME, which is no JDK 25: using $home"
  fi
  export JAVA_HOME="$home"
}

refuse_without_jdk() {
  local -a missing
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -eq 0 ] || say "this machine lacks ${missing[*]}. Install it with: $(apt_line "${missing[@]}")"
  fail "there is no JDK 25 on this machine$(other_jdk)" \
    "Set JAVA_HOME to one, or get one: $(jdk_line)"
}

# What JAVA_HOME or the PATH have instead of a JDK 25.
other_jdk() {
  local java="${JAVA_HOME:+$JAVA_HOME/bin/java}" version
  java="${java:-java}"
  version="$("$java" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p')" || true
  [ -z "$version" ] || printf ' (%s is version %s)' "$java" "$version"
}

ensure_models() {
  if offline; then
    "$ROOT/workers/models/fetch" --check \
      || fail "the text models are not here, and CARTORIO_OFFLINE=1 keeps them from being fetched" \
        "Fetch them with: $ROOT/workers/models/fetch"
  else
    "$ROOT/workers/models/fetch" >&2 </dev/null \
      || fail "the text models are not here" "Fetch them with: $ROOT/workers/models/fetch"
  fi
}

# What the tests of the printed Python examples need.
ensure_examples() {
  "$ROOT/system-tests/python" -c '' >&2 </dev/null \
    || fail "the Python client of Kafka is not here" "Fetch it with: $ROOT/system-tests/python -c ''"
}
