# shellcheck shell=bash
# The commands, each with its help.

help_up() {
  cat <<'TEXT'
./cartorio up [OPTION...] [--SETTING=VALUE...]

Starts the platform in the background and returns when it takes requests. Where it runs already,
says so and does nothing.

  --port N          where the gateway listens (9000)
  --address A       on which address (127.0.0.1)
  --data FOLDER     where everything is kept (.cartorio/data)
  --kafka-port N    a fixed port for Kafka clients of this machine (a free one)
  --redis-port N    a fixed port for Redis (a free one)
  --foreground      stay, print the log, and end in good order on Ctrl-C or SIGTERM

Whatever else begins with --cartorio. goes to the platform, and its workers, as a setting.
TEXT
}

command_up() {
  local data foreground=no
  local -a settings=()
  data="$(data_folder)"
  while [ $# -gt 0 ]; do
    case "$1" in
      --port) needs_value "$@" && settings+=(--cartorio.gateway.port="$2") && shift ;;
      --address) needs_value "$@" && settings+=(--cartorio.gateway.address="$2") && shift ;;
      --data) needs_value "$@" && data="$2" && shift ;;
      --kafka-port) needs_value "$@" && settings+=(--cartorio.standalone.broker.port="$2") && shift ;;
      --redis-port) needs_value "$@" && settings+=(--cartorio.standalone.redis.port="$2") && shift ;;
      --foreground) foreground=yes ;;
      --cartorio.* | --server.* | --logging.* | --management.*) settings+=("$1") ;;
      *) fail "'$1' is no option of up" "./cartorio up --help lists them." ;;
    esac
    shift
  done
  data="$(realpath -m "$data")"
  if [ $foreground = yes ]; then
    run_foreground "$data" "${settings[@]}"
  fi
  if is_ready "$data"; then
    say "the platform runs already"
    command_status --data "$data"
    return
  fi
  prepare_platform
  local started
  started="$(date +%s)"
  stop_with_launcher "$data"
  ensure_running "$data" "${settings[@]}"
  leave_running
  say "ready after $(seconds_since "$started") s: $(run_value "$data" url)/docs (stop it with ./cartorio down)"
}

# run_foreground DATA SETTING...: becomes the platform.
run_foreground() {
  local data="$1"
  shift
  prepare_platform
  make_data_folder "$data"
  local -a command
  mapfile -t command < <(platform_command)
  command=("${command[0]}" "-XX:ErrorFile=$data/log/crash_%p.log" "${command[@]:1}")
  export CARTORIO_INFERENCE_EMBEDDED_MODELS="$STATE/models" MALLOC_ARENA_MAX=2
  export CARTORIO_INFERENCE_EMBEDDED_CLASSIFIER="$ROOT/triton-models/document_classifier"
  exec "${command[@]}" --cartorio.standalone.data="$data" \
    --logging.file.name="$data/log/platform.log" "$@"
}

help_down() {
  cat <<'TEXT'
./cartorio down [--data FOLDER]

Stops the platform on this data folder in good order: what runs may finish, the data stays. Where a
killed platform left a Redis, stops that. Does nothing where nothing runs.
TEXT
}

# The data folder named by --data, or the usual one.
only_data() {
  local data
  data="$(data_folder)"
  while [ $# -gt 0 ]; do
    case "$1" in
      --data) needs_value "$@" && data="$2" && shift ;;
      *) fail "'$1' is no option here" "./cartorio --help shows how." ;;
    esac
    shift
  done
  realpath -m "$data"
}

command_down() {
  local data
  data="$(only_data "$@")"
  if platform_pid "$data" >/dev/null; then
    stop_platform "$data"
    say "stopped"
  else
    stop_platform "$data"
    say "nothing runs on $data"
  fi
}

help_status() {
  cat <<'TEXT'
./cartorio status [--data FOLDER]

Prints what runs on this data folder and where. Status 0 when the platform is ready, 1 while it
starts, 3 when it does not run.
TEXT
}

command_status() {
  local data
  data="$(only_data "$@")"
  if ! platform_pid "$data" >/dev/null; then
    echo "not running (data: $data)"
    return 3
  fi
  if is_ready "$data"; then echo "ready"; else echo "starting"; fi
  echo "data=$data"
  sed '/^ready=/d' "$data/run" 2>/dev/null || true
  is_ready "$data" || return 1
}

help_ocr() {
  cat <<'TEXT'
./cartorio ocr FILE [--json] [--data FOLDER] [--port N]

Prints the text of an image (JPEG, PNG, HEIC, AVIF, TIFF, BMP, WebP), a line each: confidence, box
(left, top, right, bottom; 0 to 1, in the upright picture), text. With --json: the answer as it came.

Uses the platform that runs on the data folder. Where none does, starts one, on a free port unless
--port names one, and stops it after: with ./cartorio up before, a file takes about a second.
TEXT
}

command_ocr() {
  local file="" data
  local -a options=() up=(--cartorio.gateway.port=0)
  data="$(data_folder)"
  while [ $# -gt 0 ]; do
    case "$1" in
      --json) options+=(--json) ;;
      --data) needs_value "$@" && data="$2" && shift ;;
      --port) needs_value "$@" && up=(--cartorio.gateway.port="$2") && shift ;;
      -*) fail "'$1' is no option of ocr" "./cartorio ocr --help lists them." ;;
      *)
        [ -z "$file" ] || fail "ocr takes one file" "Call it once for each."
        file="$1"
        ;;
    esac
    shift
  done
  [ -n "$file" ] || fail "ocr needs a file" "For example: ./cartorio ocr samples/identidade.jpg"
  refuse_unreadable ocr "$file"
  data="$(realpath -m "$data")"
  begin_reading "$data" "${up[@]}"
  client ocr "$(run_value "$data" url)" "${options[@]}" -- "$file"
  end_reading
}

# begin_reading DATA ARGUMENT...: the platform runs on this folder; until end_reading, or the end of
# the launcher, nobody stops it.
begin_reading() {
  local data="$1"
  is_ready "$data" || prepare_platform
  make_data_folder "$data"
  # Held while a file is read: whoever started the platform stops it when nobody reads any more.
  exec 7>"$data/readers.lock"
  flock -s 7
  stop_with_launcher "$data"
  ensure_running "$@"
}

end_reading() {
  [ -n "${STARTED_PID:-}" ] || return 0
  say "stopping the platform again (./cartorio up keeps it running for the next file)"
  flock 7
}

# refuse_unreadable COMMAND FILE
refuse_unreadable() {
  [ -e "$2" ] || fail "there is no file $2" "Check its name; samples/ has some to try."
  [ ! -d "$2" ] || fail "$2 is a folder" "$1 takes files, not folders; for one file each, call it once for each."
  [ -f "$2" ] || fail "$2 is no regular file" "Copy it to one first."
  [ -r "$2" ] || fail "$(id -un) may not read $2" "Allow it, or copy the file."
  [ -s "$2" ] || fail "$2 is empty" "There is nothing to read in it."
}

help_process() {
  cat <<'TEXT'
./cartorio process FILE... [--min-confidence N] [--backend NAME] [--annotate[=OUT.jpg]]
                   [--doc-type TYPE [--json]] [--data FOLDER] [--port N]

Prints what kind of document the files show and what it says, as the JSON of POST /process. Several
files are one document, such as its front and back.

  --min-confidence N    how sure the kind must be for fields to be read, 0 to 1 (0.5)
  --backend NAME        who reads: hybrid, vlm or ocr (hybrid, which is ocr without a vision model)
  --annotate[=OUT.jpg]  also writes the photo with what was read drawn on it, beside each file as
                        FILE.annotated.jpg, or as OUT.jpg (the second file's as OUT-2.jpg)
  --doc-type TYPE       what it is, where you know: rg, cnh, cin, ctps, or a class such as
                        rg_frente; ./cartorio classes lists them. Its fields are then printed a line
                        each, with how likely each is right and a note where there is something to
                        say, or as the JSON of POST /extract with --json

Uses the platform that runs on the data folder. Where none does, starts one, on a free port unless
--port names one, and stops it after: with ./cartorio up before, a file takes about a second.
TEXT
}

command_process() {
  local data type="" least="" file
  local -a files=() options=() up=(--cartorio.gateway.port=0)
  data="$(data_folder)"
  while [ $# -gt 0 ]; do
    case "$1" in
      --json | --annotate | --annotate=?*) options+=("$1") ;;
      --doc-type) needs_value "$@" && type="$2" && shift ;;
      --doc-type=*) type="${1#*=}" ;;
      --min-confidence) needs_value "$@" && least="$2" && shift ;;
      --min-confidence=*) least="${1#*=}" ;;
      --backend) needs_value "$@" && options+=(--backend "$2") && shift ;;
      --backend=*) options+=("$1") ;;
      --data) needs_value "$@" && data="$2" && shift ;;
      --port) needs_value "$@" && up=(--cartorio.gateway.port="$2") && shift ;;
      -*) fail "'$1' is no option of process" "./cartorio process --help lists them." ;;
      *) files+=("$1") ;;
    esac
    shift
  done
  [ ${#files[@]} -gt 0 ] \
    || fail "process needs a file" "For example: ./cartorio process samples/rg_aberto.jpg"
  for file in "${files[@]}"; do
    refuse_unreadable process "$file"
  done
  [ -z "$type" ] || [ -z "$least" ] \
    || fail "--min-confidence and --doc-type exclude each other" "How sure is asked only where the type is not given."
  [ -z "$type" ] || options+=(--doc-type "$type")
  [ -z "$least" ] || options+=(--min-confidence "$least")
  data="$(realpath -m "$data")"
  begin_reading "$data" "${up[@]}"
  client process "$(run_value "$data" url)" "${options[@]}" -- "${files[@]}"
  end_reading
}

help_classes() {
  cat <<'TEXT'
./cartorio classes [--json] [--data FOLDER] [--port N]

Prints the types of documents that are known, what a picture of each may show, and their fields
(those that every such document has with *). Uses a running platform, or starts one and stops it.
TEXT
}

command_classes() {
  local data
  local -a options=() up=(--cartorio.gateway.port=0)
  data="$(data_folder)"
  while [ $# -gt 0 ]; do
    case "$1" in
      --json) options+=(--json) ;;
      --data) needs_value "$@" && data="$2" && shift ;;
      --port) needs_value "$@" && up=(--cartorio.gateway.port="$2") && shift ;;
      *) fail "'$1' is no option of classes" "./cartorio classes --help lists them." ;;
    esac
    shift
  done
  data="$(realpath -m "$data")"
  begin_reading "$data" "${up[@]}"
  client classes "$(run_value "$data" url)" "${options[@]}"
  end_reading
}

help_job() {
  cat <<'TEXT'
./cartorio job ID [--json] [--data FOLDER]

Prints what happened to a job, event by event, with the time since it came. The platform must run.
TEXT
}

command_job() {
  local id="" data
  local -a options=()
  data="$(data_folder)"
  while [ $# -gt 0 ]; do
    case "$1" in
      --json) options+=(--json) ;;
      --data) needs_value "$@" && data="$2" && shift ;;
      -*) fail "'$1' is no option of job" "./cartorio job --help lists them." ;;
      *)
        [ -z "$id" ] || fail "job takes one id" "Call it once for each."
        id="$1"
        ;;
    esac
    shift
  done
  [ -n "$id" ] || fail "job needs a job's id" "GET /v2/jobs lists them."
  data="$(realpath -m "$data")"
  is_ready "$data" || fail "the platform does not run on $data" "Start it with: ./cartorio up"
  client job "$(run_value "$data" url)" "${options[@]}" -- "$id"
}

help_keys() {
  cat <<'TEXT'
./cartorio keys create --owner NAME [--scopes "read write admin"] [--expires-in 90d]
./cartorio keys list [--owner NAME]
./cartorio keys rotate ID [--overlap 24h]
./cartorio keys revoke ID

Makes, shows, replaces and ends API keys of the running platform. A key is printed once, alone on
standard output, and kept nowhere: only a hash of it is. Of an owner only a pseudonym is kept.

  --owner NAME        whose jobs are made with it; an owner has at most two live keys
  --scopes WORDS      read (see jobs and results), write (make and end jobs), admin (keys, and what
                      is of all owners); of the first key all three, of others read and write
  --expires-in TIME   such as 90d or 12h; without it the key does not expire
  --overlap TIME      how long the old key of a rotation goes on (24h)
  --json              the answer as it came
  --data FOLDER       of the platform

The first key closes the platform: from then on every command needs one, in CARTORIO_API_KEY or in
the file that CARTORIO_API_KEY_FILE names. A key revoked is dead at once, with its tokens. Should no
key with admin be left, start the platform with a new one in CARTORIO_API_KEY.
TEXT
}

command_keys() {
  local action="${1:-}" id="" data
  local -a options=() subject=()
  [ $# -eq 0 ] || shift
  case "$action" in
    create | list | rotate | revoke) ;;
    *) fail "keys needs create, list, rotate or revoke" "./cartorio keys --help shows how." ;;
  esac
  data="$(data_folder)"
  while [ $# -gt 0 ]; do
    case "$1" in
      --json) options+=(--json) ;;
      --owner | --scopes | --expires-in | --overlap)
        needs_value "$@" && options+=("$1=$2") && shift
        ;;
      --owner=* | --scopes=* | --expires-in=* | --overlap=*) options+=("$1") ;;
      --data) needs_value "$@" && data="$2" && shift ;;
      -*) fail "'$1' is no option of keys" "./cartorio keys --help lists them." ;;
      *)
        [ -z "$id" ] || fail "keys takes one id" "Call it once for each."
        id="$1"
        ;;
    esac
    shift
  done
  case "$action" in
    create) [[ " ${options[*]} " == *" --owner="* ]] || fail "keys create needs --owner" "For example: ./cartorio keys create --owner app" ;;
    rotate | revoke)
      [ -n "$id" ] || fail "keys $action needs a key's id" "./cartorio keys list shows them."
      subject=(-- "$id")
      ;;
  esac
  data="$(realpath -m "$data")"
  is_ready "$data" || fail "the platform does not run on $data" "Start it with: ./cartorio up"
  client keys "$(run_value "$data" url)" "$action" "${options[@]}" "${subject[@]}"
}

client() {
  python3 "$ROOT/standalone/launcher/client.py" "$@"
}

help_run() {
  cat <<'TEXT'
./cartorio run SERVICE [--SETTING=VALUE...]

Runs one service in the foreground, of the same jars, against a Kafka and a Redis of yours:
gateway, stream-processor, workers or delivery-service. The settings it needs, as options or as
environment variables (--cartorio.kafka.bootstrap-servers is CARTORIO_KAFKA_BOOTSTRAPSERVERS):

  every service      --cartorio.kafka.bootstrap-servers=HOST:PORT
                     --cartorio.instance=NAME where a host runs two of a kind
  gateway            --cartorio.redis.uri=redis://HOST:PORT --cartorio.content.path=FOLDER
                     --cartorio.secret.file=FILE --cartorio.gateway.port=N
  stream-processor   --cartorio.secret.file=FILE --cartorio.streams.state-dir=FOLDER
  workers            --cartorio.content.path=FOLDER --server.port=N
  delivery-service   --cartorio.redis.uri=redis://HOST:PORT --cartorio.content.path=FOLDER

docs/operations.md lists the rest.
TEXT
}

command_run() {
  local service="${1:-}" main cache=platform
  [ $# -eq 0 ] || shift
  case "$service" in
    gateway) main=io.cartorio.gateway.GatewayApplication ;;
    stream-processor) main=io.cartorio.streams.StreamProcessorApplication ;;
    workers) main=io.cartorio.workers.WorkersApplication cache=workers ;;
    delivery-service) main=io.cartorio.delivery.DeliveryApplication ;;
    *) fail "'$service' is no service" "There are gateway, stream-processor, workers and delivery-service." ;;
  esac
  prepare
  local -a options
  mapfile -t options < <(java_options && cache_option "$cache" use)
  export CARTORIO_INFERENCE_EMBEDDED_MODELS="${CARTORIO_INFERENCE_EMBEDDED_MODELS:-$STATE/models}"
  export CARTORIO_INFERENCE_EMBEDDED_CLASSIFIER="${CARTORIO_INFERENCE_EMBEDDED_CLASSIFIER:-$ROOT/triton-models/document_classifier}"
  MALLOC_ARENA_MAX=2 exec "$JAVA_HOME/bin/java" "${options[@]}" "-Xmx${CARTORIO_SERVICE_MEMORY:-256m}" \
    -cp "$(class_path)" "$main" "$@"
}

help_test() {
  cat <<'TEXT'
./cartorio test [MAVEN OPTION...]

Installs and fetches what is missing, then builds every module with all checks and tests: unit,
integration (their own brokers and Redis) and system. The last line sums them up.
TEXT
}

command_test() {
  ensure_state
  ensure_machine
  ensure_models
  ensure_examples
  local started status=0
  started="$(date +%s)"
  say "building and testing every module"
  (cd "$ROOT" && mvn -B --no-transfer-progress verify "$@") </dev/null || status=$?
  python3 "$ROOT/standalone/launcher/test_summary.py" "$ROOT" "$started" "$(seconds_since "$started")"
  return $status
}

help_bench() {
  local bench
  cat <<'TEXT'
./cartorio bench NAME [OPTION...]

Runs a measurement of benchmarks/ and prints its table. NAME is one of:
TEXT
  for bench in "$ROOT"/benchmarks/*/run; do
    [ ! -x "$bench" ] || echo "  $(basename "$(dirname "$bench")")"
  done
}

command_bench() {
  local name="${1:-}"
  [ $# -eq 0 ] || shift
  case "$name" in
    "" | *[!a-z0-9-]*) name=none ;;
  esac
  [ -x "$ROOT/benchmarks/$name/run" ] \
    || fail "there is no such measurement" "./cartorio bench --help lists them."
  prepare_platform
  exec "$ROOT/benchmarks/$name/run" "$@"
}

help_doctor() {
  cat <<'TEXT'
./cartorio doctor

Prints what this machine has and lacks, with the line that gets it. Changes nothing. Status 1 when
something is missing.
TEXT
}

command_doctor() {
  local status=0 jdk
  local -a missing
  if jdk="$(find_jdk)"; then
    echo "ok       JDK 25: $jdk"
    [ -z "${JAVA_HOME:-}" ] || [ "$JAVA_HOME" = "$jdk" ] \
      || echo "note     JAVA_HOME is $JAVA_HOME, which is no JDK 25, and is not used"
  else
    echo "missing  JDK 25$(other_jdk). Set JAVA_HOME to one, or get one: $(jdk_line)"
    status=1
  fi
  mapfile -t missing < <(missing_packages)
  if [ ${#missing[@]} -eq 0 ]; then
    echo "ok       Maven, Redis, libvips, Python 3, fonts"
  else
    echo "missing  ${missing[*]}. Install: $(apt_line "${missing[@]}")"
    status=1
  fi
  if "$ROOT/workers/models/fetch" --check 2>/dev/null; then
    echo "ok       text models: $STATE/models"
  else
    echo "missing  text models: the next command fetches them, or: $ROOT/workers/models/fetch"
    status=1
  fi
  if [ "$(source_hash)" = "$(cat "$LIB/../sources.sha256" 2>/dev/null)" ]; then
    echo "ok       jars of these sources"
  else
    echo "not yet  jars of these sources: the next command builds them"
  fi
  doctor_room || status=1
  return $status
}

doctor_room() {
  local memory disk
  memory="$(awk '/^MemAvailable/ {print int($2 / 1024)}' /proc/meminfo)"
  disk="$(df -Pm "$ROOT" | awk 'NR == 2 {print $4}')"
  if [ "$memory" -ge 1500 ] && [ "$disk" -ge 2000 ]; then
    echo "ok       room: $memory MB of memory, $disk MB of disk"
  else
    echo "missing  room: $memory MB of memory and $disk MB of disk are left, and 1500 and 2000 are wanted: end or delete something"
    return 1
  fi
}
