# shellcheck shell=bash
# Builds the platform's jars when a source changed since the last time, and only then.

# One hash over everything that goes into the jars.
source_hash() {
  (
    cd "$ROOT" || exit
    find ./pom.xml ./.mvn ./*/pom.xml ./*/src/main -type f -print0 | LC_ALL=C sort -z \
      | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1
  )
}

ensure_built() {
  mkdir -p "$STATE/log"
  exec 8>"$STATE/build.lock"
  flock -n 8 || { say "waiting for another build"; flock 8; }
  local hash
  hash="$(source_hash)"
  if [ "$hash" != "$(cat "$LIB/../sources.sha256" 2>/dev/null)" ]; then
    build "$hash"
  fi
  exec 8>&-
}

build() {
  local hash="$1" started
  started="$(date +%s)"
  say "building (once for each change of the sources; the first time fetches libraries)"
  rm -rf "$LIB" "$AOT" "$LIB/../sources.sha256"
  (cd "$ROOT" && mvn -q -B -pl standalone -am package -DskipTests -Dspotless.check.skip=true) \
    >"$STATE/log/build.log" 2>&1 </dev/null \
    || {
      grep -m 5 'ERROR' "$STATE/log/build.log" >&2 || tail -n 20 "$STATE/log/build.log" >&2
      fail "the build failed" "The whole of what Maven said: $STATE/log/build.log"
    }
  echo "$hash" >"$LIB/../sources.sha256"
  say "built in $(seconds_since "$started") s"
}

# class_path [FIRST]: every jar, sorted, so that the ahead-of-time cache finds what it was made with;
# with a service's name, its own jar and so its own settings come first.
class_path() {
  local -a jars=("$LIB"/*.jar)
  local first=()
  [ -z "${1:-}" ] || first=("$LIB/$1"-[0-9]*.jar)
  local IFS=:
  printf '%s' "${first[*]:+${first[*]}:}${jars[*]}"
}

# Everything a service needs.
prepare() {
  ensure_jdk
  ensure_packages
  ensure_models
  ensure_built
}

# Everything the platform needs to start quickly.
prepare_platform() {
  prepare
  ensure_cache
}
