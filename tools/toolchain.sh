# Finds the tools Footpath is built and run with; sourced by ./footpath, ./verify and tools/build.
# Every function prints one line on stderr and fails if something is missing.

needed_java=25
needed_maven=3.8
needed_node=20

say() { printf 'footpath: %s\n' "$*" >&2; }

# java_major HOME: prints the major version of the JDK there, nothing if there is none.
# Reads its `release` file: starting a JVM only to ask its version costs more than all the rest of a warm start.
java_major() {
    [ -x "$1/bin/java" ] || return 0
    local line version=""
    if [ -r "$1/release" ]; then
        while IFS= read -r line; do
            case $line in JAVA_VERSION=*) version=${line#*\"} ;; esac
        done <"$1/release"
    else
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
    fi
    version=${version%%[!0-9]*}
    printf '%s' "$version"
}

# usable_jdk HOME: true if HOME is a JDK (not only a runtime) that is new enough.
usable_jdk() {
    [ -x "$1/bin/javac" ] || return 1
    local major
    major=$(java_major "$1")
    [ -n "$major" ] && [ "$major" -ge "$needed_java" ]
}

# home_of_command: the JDK a `java` on PATH belongs to, links followed.
home_of_command() {
    local file target
    file=$(command -v java) || return 0
    while [ -L "$file" ]; do
        target=$(readlink "$file")
        case $target in /*) file=$target ;; *) file=${file%/*}/$target ;; esac
    done
    (cd "${file%/*}/.." 2>/dev/null && pwd -P)
}

# find_jdk: sets JAVA_HOME to a JDK that is new enough.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" "$(home_of_command)" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /opt/*/jdk* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$home" ] && usable_jdk "$home"; then
            export JAVA_HOME=$home
            return 0
        fi
    done
    if [ -x /usr/libexec/java_home ]; then
        home=$(/usr/libexec/java_home -v "$needed_java+" 2>/dev/null || true)
        if [ -n "$home" ] && usable_jdk "$home"; then
            export JAVA_HOME=$home
            return 0
        fi
    fi
    say "no JDK $needed_java or newer found (looked at JAVA_HOME, PATH and the usual folders);" \
        "install one, as \`apt-get install temurin-25-jdk\`, \`brew install openjdk\` or \`sdk install java 25-tem\`, or set JAVA_HOME to it"
    return 1
}

# at_least VERSION WANTED: compares the first two numbers of two versions.
at_least() {
    local major=${1%%.*} rest=${1#*.} wanted_major=${2%%.*} wanted_minor=0
    local minor=${rest%%[!0-9]*}
    case $2 in *.*) wanted_minor=${2#*.} ;; esac
    [ "$major" -gt "$wanted_major" ] || { [ "$major" -eq "$wanted_major" ] && [ "${minor:-0}" -ge "$wanted_minor" ]; }
}

need_maven() {
    local version
    if command -v mvn >/dev/null 2>&1; then
        # Asked outside the project and with its own JDK: the flags in .mvn need JDK 25.
        version=$(cd / && mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
        at_least "${version:-0.0}" "$needed_maven" && return 0
        say "Maven $needed_maven or newer is needed to build, found ${version:-an unknown version}; install a newer one, as \`apt-get install maven\`"
    else
        say "Maven $needed_maven or newer is needed to build, found none; install it, as \`apt-get install maven\` or \`brew install maven\`"
    fi
    return 1
}

need_node() {
    local version
    if command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1; then
        version=$(node -v 2>/dev/null)
        version=${version#v}
        at_least "${version:-0.0}" "$needed_node" && return 0
        say "Node.js $needed_node or newer is needed to build the page, found ${version:-an unknown version}; install a newer one from nodejs.org or your package manager"
    else
        say "Node.js $needed_node or newer with npm is needed to build the page, found none; install it, as \`apt-get install nodejs npm\` or \`brew install node\`"
    fi
    return 1
}
