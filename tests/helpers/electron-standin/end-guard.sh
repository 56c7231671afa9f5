#!/bin/sh
# Outlives the stand-in by a moment, however that ends, and clears up after it. It reads process numbers, one a line,
# from a pipe whose other end closes with the stand-in; then it kills each process with its whole group and removes the
# folder given as its only argument.
folder=$1
pids=
while read -r pid; do pids="$pids $pid"; done

for pid in $pids; do kill -s KILL -- "-$pid" 2>/dev/null; done

# A dying browser may still write into its profile: try again for up to five seconds.
tries=0
while [ -e "$folder" ] && [ "$tries" -lt 50 ]; do
  rm -rf "$folder" 2>/dev/null
  tries=$((tries + 1))
  [ -e "$folder" ] && sleep 0.1
done
exit 0
