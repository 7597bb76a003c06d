# shellcheck shell=bash
# Starts, finds and stops the platform of one data folder.

readonly PLATFORM_MAIN=io.cartorio.standalone.StandaloneApplication
readonly START_LIMIT=300
STOP_LIMIT=60

data_folder() {
  printf '%s' "${CARTORIO_DATA:-$STATE/data}"
}

# run_value DATA KEY: from the file that a running platform keeps.
run_value() {
  sed -n "s/^$2=//p" "$1/run" 2>/dev/null
}

# How a process was started, or nothing where it has ended.
command_line() {
  { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null || true
}

# The platform's process id, if one lives on this folder: its holder writes it into the lock.
platform_pid() {
  local pid
  pid="$(cat "$1/lock" 2>/dev/null)" || return 1
  [ -n "$pid" ] && command_line "$pid" | grep -q "$PLATFORM_MAIN" && printf '%s' "$pid"
}

# One reading of the file decides, since it may be replaced between two.
is_ready() {
  local pid run
  pid="$(platform_pid "$1")" || return 1
  run="$(cat "$1/run" 2>/dev/null)" || return 1
  grep -qx "ready=true" <<<"$run" && grep -qx "pid=$pid" <<<"$run"
}

# Options of every JVM here: small, and said once for the cache and for the runs that use it.
java_options() {
  printf '%s\n' -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
}

# cache_option NAME MODE: read the ahead-of-time cache of a process where there is one, or make it.
cache_option() {
  if [ "$2" = train ]; then
    printf '%s\n' "-XX:AOTCacheOutput=$AOT/$1.aot"
  elif [ -f "$AOT/$1.aot" ]; then
    printf '%s\n' "-XX:AOTCache=$AOT/$1.aot" '-Xlog:aot*=off' -Xlog:cds=off
  fi
}

# platform_command [train]: the command line, one word a line.
platform_command() {
  local mode="${1:-use}"
  printf '%s\n' "$JAVA_HOME/bin/java"
  java_options
  printf '%s\n' "-Xmx${CARTORIO_PLATFORM_MEMORY:-384m}"
  cache_option platform "$mode"
  printf '%s\n' -cp "$(class_path)" "$PLATFORM_MAIN"
  printf '%s' "--cartorio.standalone.workers.jvm-options=-Xmx${CARTORIO_WORKERS_MEMORY:-512m}"
  { java_options && cache_option workers "$mode"; } | sed 's/^/,/' | tr -d '\n'
  echo
}

# ensure_running DATA ARGUMENT...: returns when a platform is ready on this folder; starts it where
# none runs, and then STARTED_PID is its process id. Of several launchers one starts it.
ensure_running() {
  local data="$1"
  make_data_folder "$data"
  exec 6>"$data/starting.lock"
  flock -n 6 || { say "another ./cartorio starts the platform: waiting for it" && flock 6; }
  if ! is_ready "$data"; then
    if platform_pid "$data" >/dev/null; then
      say "the platform is starting: waiting for it"
      await_ready "$data" "$(platform_pid "$data")"
    else
      start_platform "$@"
    fi
  fi
  exec 6>&-
}

make_data_folder() {
  if ! made_writable "$1" || ! made_writable "$1/log"; then
    fail "$(id -un) cannot write to the data folder $1" "Choose another with --data."
  fi
}

# start_platform DATA ARGUMENT...: in the background; returns when it is ready.
start_platform() {
  local data="$1"
  shift
  make_data_folder "$data"
  local -a command
  mapfile -t command < <(platform_command "${TRAIN:-use}")
  command=("${command[0]}" "-XX:ErrorFile=$data/log/crash_%p.log" "${command[@]:1}")
  say "starting the platform, which takes about ten seconds"
  MALLOC_ARENA_MAX=2 CARTORIO_INFERENCE_EMBEDDED_MODELS="$STATE/models" \
    CARTORIO_INFERENCE_EMBEDDED_CLASSIFIER="$ROOT/triton-models/document_classifier" setsid "${command[@]}" \
    --cartorio.standalone.data="$data" --logging.file.name="$data/log/platform.log" \
    --logging.threshold.console=error "$@" >"$data/log/platform.out" 2>&1 </dev/null 6>&- 7>&- 8>&- &
  STARTED_PID=$!
  disown "$STARTED_PID"
  await_ready "$data" "$STARTED_PID"
}

# awaited DATA: what a platform that is slow to start says that it waits for.
awaited() {
  sed -n 's/.*Not ready yet; \(waiting for: [a-z-]*\).*/, \1/p' "$1/log/platform.log" 2>/dev/null | tail -n 1
}

# await_ready DATA PID: or fails with the platform's own words.
await_ready() {
  local started told
  started="$(date +%s)"
  told="$started"
  until is_ready "$1"; do
    kill -0 "$2" 2>/dev/null || refuse_start "$1/log/platform.out"
    [ "$(seconds_since "$started")" -le "$START_LIMIT" ] \
      || fail "the platform was not ready within $START_LIMIT s" "See $1/log/platform.log"
    if [ "$(seconds_since "$told")" -ge 20 ]; then
      say "  … still starting after $(seconds_since "$started") s$(awaited "$1") (its log: $1/log/platform.log)"
      told="$(date +%s)"
    fi
    sleep 0.1
  done
}

# The sentence of a platform that would not start, without the noise around it.
refuse_start() {
  if grep -q '^Description:' "$1"; then
    sed -n '/^Description:/,$p' "$1" | grep -v -e '^Description:' -e '^Action:' -e '^$' \
      | sed 's/^/cartorio: /' >&2
  else
    tail -n 5 "$1" >&2
    say "the platform did not start; its own words are in $1"
  fi
  exit 1
}

stop_platform() {
  local pid
  if pid="$(platform_pid "$1")"; then
    kill "$pid" 2>/dev/null || true
    await_end "$pid"
  fi
  stop_leftover_redis "$1"
}

await_end() {
  local waited=0
  while kill -0 "$1" 2>/dev/null; do
    [ "$waited" -lt $((STOP_LIMIT * 10)) ] \
      || fail "process $1 does not end" "End it with: kill -9 $1 (nothing is lost by that)"
    sleep 0.1
    waited=$((waited + 1))
  done
}

# stop_with_launcher DATA: what the launcher starts on this folder ends with it, however it ends.
stop_with_launcher() {
  STARTED_DATA="$1"
  trap stop_started EXIT
  end_by_signals
}

# A signal ends the launcher as a command does, so that it cleans up.
end_by_signals() {
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

stop_started() {
  [ -n "${STARTED_PID:-}" ] || return 0
  kill "$STARTED_PID" 2>/dev/null || true
  await_end "$STARTED_PID"
  stop_leftover_redis "$STARTED_DATA"
}

# leave_running: what was started stays when the launcher ends.
leave_running() {
  STARTED_PID=""
  trap - EXIT
}

# The Redis of a platform that was killed, recognised by its port, since ids are used again.
stop_leftover_redis() {
  local pid port
  pid="$(cat "$1/redis/redis.pid" 2>/dev/null || true)"
  port="$(sed -n 's/^port //p' "$1/redis/redis.conf" 2>/dev/null || true)"
  if [ -n "$pid" ] && [ -n "$port" ] \
    && command_line "$pid" | grep -q "redis-server 127.0.0.1:$port"; then
    say "stopping the Redis that a killed platform left"
    kill "$pid"
  fi
}

# Starts the platform once on a throw-away folder, so that the JVMs write down what a start and a
# first request load; the next starts read it. Without the cache everything works, slower to start.
ensure_cache() {
  local started
  [ ! -e "$AOT/made" ] || return 0
  started="$(date +%s)"
  rm -rf "$AOT"
  mkdir -p "$AOT"
  say "preparing quick starts: a minute or two, once for each build"
  if (train) >"$STATE/log/cache.log" 2>&1; then
    say "prepared in $(seconds_since "$started") s"
  else
    say "starts stay slower: the preparation failed, see $STATE/log/cache.log"
  fi
  touch "$AOT/made"
}

train() {
  local sample data
  data="$(mktemp -d)"
  stop_with_launcher "$data"
  trap 'stop_started; rm -rf "$STARTED_DATA"' EXIT
  STOP_LIMIT=240
  TRAIN=train start_platform "$data" --cartorio.gateway.port=0 --cartorio.standalone.workers.stop-within=3m
  for sample in "$ROOT"/samples/identidade*.jpg; do
    [ ! -f "$sample" ] || client ocr "$(run_value "$data" url)" -- "$sample" >/dev/null || true
  done
  client process "$(run_value "$data" url)" -- "$ROOT"/samples/cnh_aberta.jpg >/dev/null || true
}
