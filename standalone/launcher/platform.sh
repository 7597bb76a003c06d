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
    printf '%s\n' "-XX:AOTCache=$AOT/$1.aot" -Xlog:aot=off -Xlog:cds=off
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

# start_platform DATA ARGUMENT...: in the background; returns when it is ready.
start_platform() {
  local data="$1" pid started output
  shift
  output="$data/log/platform.out"
  started="$(date +%s)"
  (umask 077 && mkdir -p "$data/log") 2>/dev/null \
    || fail "the data folder $data cannot be made" "Choose another with --data."
  local -a command
  mapfile -t command < <(platform_command "${TRAIN:-use}")
  command=("${command[0]}" "-XX:ErrorFile=$data/log/crash_%p.log" "${command[@]:1}")
  MALLOC_ARENA_MAX=2 CARTORIO_INFERENCE_EMBEDDED_MODELS="$STATE/models" setsid "${command[@]}" \
    --cartorio.standalone.data="$data" --logging.file.name="$data/log/platform.log" \
    --logging.threshold.console=error "$@" >"$output" 2>&1 </dev/null &
  pid=$!
  disown "$pid"
  say "starting"
  until is_ready "$data"; do
    kill -0 "$pid" 2>/dev/null || refuse_start "$output"
    if [ "$(seconds_since "$started")" -gt "$START_LIMIT" ]; then
      kill "$pid"
      fail "the platform was not ready within $START_LIMIT s" "See $data/log/platform.log"
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
  local data="$1" pid waited=0
  if pid="$(platform_pid "$data")"; then
    kill "$pid"
    while kill -0 "$pid" 2>/dev/null; do
      [ "$waited" -lt $((STOP_LIMIT * 10)) ] \
        || fail "process $pid does not end" "End it with: kill -9 $pid (nothing is lost by that)"
      sleep 0.1
      waited=$((waited + 1))
    done
  fi
  stop_leftover_redis "$data"
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
  [ ! -e "$AOT" ] || return 0
  mkdir -p "$AOT"
  say "preparing quick starts (half a minute, once for each build)"
  local data
  data="$(mktemp -d)"
  if (train "$data") >"$STATE/log/cache.log" 2>&1; then
    say "prepared"
  else
    say "starts stay slower: the preparation failed, see $STATE/log/cache.log"
  fi
  rm -rf "$data"
}

train() {
  TRAIN=train start_platform "$1" --cartorio.gateway.port=0 --cartorio.standalone.workers.stop-within=3m
  local sample
  for sample in "$ROOT"/samples/*.jpg; do
    [ ! -f "$sample" ] || client ocr "$(run_value "$1" url)" "$sample" >/dev/null || true
  done
  STOP_LIMIT=240 stop_platform "$1"
}
