#!/usr/bin/env bash
# One URL, two visitors, with curl alone: bash examples/shop/two-visitors.sh [http://localhost:1337]
set -euo pipefail
shop=${1:-http://localhost:1337}
ours=$shop/api/context-variants

pick() { node -pe "JSON.parse(require('fs').readFileSync(0))$1"; }
id() { curl -sfg "$shop/api/$1?filters[slug]=$2" | pick '.data[0].documentId'; }
meet() { curl -sf "$ours/visitors" -H 'Content-Type: application/json' -d '{"consent":{"personalisation":true}}' | pick .data.token; }
happened() { curl -sf "$ours/events" -H "X-Context-Visitor: $1" -H 'Content-Type: application/json' -d "{\"events\":[$2]}" >/dev/null; }
# Looking at the page is not recorded here, so that only what happened counts.
reads() {
  local title
  title=$(curl -sfg "${4:-$guide}" -H "X-Context-Visitor: $2" -H 'X-Context-Record: off' | pick ".data.${5:-title}")
  printf '%-34s %s\n' "$1" "$title"
  [ "$title" = "$3" ] || { echo "  expected: $3"; exit 1; }
}

guide=$shop/api/guides/$(id guides choosing-a-television)
cameras=$shop/api/guides/$(id guides your-first-real-camera)
home="$shop/api/homepage?populate[hero]=true"
product='"contentType":"api::product.product"'
s95=$(id products samsung-s95) p909=$(id products philips-909)
ada=$(meet) ben=$(meet)

reads 'Ada is new here:' "$ada" 'Choosing a television'
happened "$ada" "{\"type\":\"compare\",$product,\"documentIds\":[\"$s95\",\"$p909\"]}"
happened "$ben" "{\"type\":\"compare\",$product,\"documentIds\":[\"$s95\",\"$p909\"]}"
reads 'Ada compared two televisions:' "$ada" 'Choosing between your televisions'
reads 'The homepage knows it too:' "$ada" 'Put them side by side and see only what differs' "$home" hero.headline
happened "$ada" '{"type":"search","query":"what is OLED"}'
happened "$ben" '{"type":"search","query":"S95 vs 909 input lag"}'
reads 'Ada asked what OLED is:' "$ada" 'Two favourites? Let us make it easy'
reads 'Ben asked for the input lag:' "$ben" 'S95, 909, C5, C8: the numbers that differ'
happened "$ada" "{\"type\":\"cart\",$product,\"documentId\":\"$s95\"}"
reads 'Ada put one in the cart:' "$ada" 'Before you order your television'
reads 'Ben did not:' "$ben" 'S95, 909, C5, C8: the numbers that differ'
reads 'Cameras are another matter:' "$ada" 'Your first real camera' "$cameras"
for slug in samsung-s95 philips-909 lg-c5 tcl-c8; do
  happened "$ada" "{\"type\":\"view\",$product,\"documentId\":\"$(id products $slug)\"}"
done
for guide_slug in choosing-a-television oled-or-led; do
  happened "$ada" "{\"type\":\"view\",\"contentType\":\"api::guide.guide\",\"documentId\":\"$(id guides $guide_slug)\"}"
done
reads 'Ada looked around again:' "$ada" 'Choosing a television'
