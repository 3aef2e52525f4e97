# To be sourced: find_java TOOL prints the home of a Java 25 that has bin/TOOL, or says what to do and fails.

is_java25() {
  [ -x "$1/bin/$2" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25["._]' "$1/release"
}

find_java() {
  on_path=$(command -v "$1" 2>/dev/null || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  for candidate in "${TRIGPOINT_JAVA_HOME:-}" "${JAVA_HOME:-}" "$on_path" \
      /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$candidate" ] && is_java25 "$candidate" "$1"; then
      echo "$candidate"
      return
    fi
  done
  what="Java 25"
  [ "$1" = javac ] && what="a JDK 25"
  cat >&2 <<MESSAGE
Trigpoint needs $what, and none was found in JAVA_HOME, on the PATH, or in the usual places.
Install one (for example Temurin 25), or say where it is:  TRIGPOINT_JAVA_HOME=/path/to/java trigpoint …
MESSAGE
  return 1
}
