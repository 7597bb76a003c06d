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
  local hash
  hash="$(source_hash)"
  if [ "$hash" != "$(cat "$LIB/../sources.sha256" 2>/dev/null)" ]; then
    build "$hash"
  fi
}

build() {
  local hash="$1" log="$STATE/log/build.log" started reporter status=0
  local -a options=(-B -pl standalone -am package -DskipTests -Dspotless.check.skip=true)
  ! offline || options+=(-o)
  started="$(date +%s)"
  if [ -d "${HOME:-/root}/.m2/repository/org/apache/kafka" ]; then
    say "building what changed: about a minute"
  else
    say "building: some minutes the first time, which fetches the libraries; later about a minute"
  fi
  rm -rf "$LIB" "$AOT" "$LIB/../sources.sha256"
  : >"$log"
  report_build "$log" $$ &
  reporter=$!
  (cd "$ROOT" && mvn "${options[@]}") >"$log" 2>&1 </dev/null || status=$?
  kill "$reporter" 2>/dev/null || true
  wait "$reporter" 2>/dev/null || true
  if [ $status -ne 0 ]; then
    grep -m 5 'ERROR' "$log" >&2 || tail -n 20 "$log" >&2
    ! offline || fail "the build failed, with CARTORIO_OFFLINE=1 and so with the libraries that are here" \
      "If one is missing, run the command once without CARTORIO_OFFLINE. Maven's own words: $log"
    fail "the build failed" "The whole of what Maven said: $log"
  fi
  echo "$hash" >"$LIB/../sources.sha256"
  say "built in $(seconds_since "$started") s"
}

# report_build LOG PID: says each module as Maven comes to it, and every half minute that it goes on,
# until the launcher with this process id ends it or has ended.
report_build() {
  local module="" now tick=0
  while kill -0 "$2" 2>/dev/null; do
    sleep 1
    tick=$((tick + 1))
    now="$(sed -n 's/^\[INFO\] Building \([^ ]*\) .*\[\([0-9]*\)\/\([0-9]*\)\]$/\1 (\2 of \3)/p' "$1" | tail -n 1)"
    if [ -n "$now" ] && [ "$now" != "$module" ]; then
      module="$now"
      tick=0
      say "  $module"
    elif [ $((tick % 30)) -eq 0 ]; then
      say "  … ${module:+still at $module, }$(grep -c '^\[INFO\] Downloaded ' "$1" || true) files fetched"
    fi
  done
}

# class_path: every jar, sorted, so that the ahead-of-time caches find what they were made with.
class_path() {
  local LC_ALL=C IFS=:
  local -a jars=("$LIB"/*.jar)
  printf '%s' "${jars[*]}"
}

# Everything a service needs. One launcher at a time prepares; another waits for it.
prepare() {
  ensure_state
  exec 8>"$STATE/prepare.lock"
  flock -n 8 || { say "another ./cartorio sets up or builds: waiting for it" && flock 8; }
  ensure_machine
  ensure_models
  ensure_built
  [ "${1:-}" != platform ] || ensure_cache
  exec 8>&-
}

# Everything the platform needs to start quickly.
prepare_platform() {
  prepare platform
}
