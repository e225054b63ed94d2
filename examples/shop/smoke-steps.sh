# The words of smoke.sh. `shop` and `ours` are URLs, a visitor is a token, an entry is a URL.
DEFAULT_GUIDE='Choosing a television'
COMPARE_GUIDE='Choosing between your televisions'
NOVICE_GUIDE='Two favourites? Let us make it easy'
EXPERT_GUIDE='S95, 909, C5, C8: the numbers that differ'
BOTH_NAMED='Still torn between Samsung S95 and Philips 909? Now it helps to look only at what differs.'
BEIDE_GENANNT='Noch unentschlossen zwischen Samsung S95 und Philips 909? Jetzt hilft es, nur noch auf die Unterschiede zu sehen.'
NOBODY_NAMED='You have two or three in mind. Now it helps to look only at what differs.'
DECIDE_GUIDE='Before you order your television'
DEFAULT_HOME='Good things, explained by people who use them'
COMPARE_HOME='Put them side by side and see only what differs'
DECIDE_HOME='Order by noon, watch it the day after tomorrow'
DEFAULT_BANNER='The long row is open till nine'
COMPARE_BANNER='Same film, same second, same light'
THREE_SUBJECTS='A seat in the front row is free/Samsung S95 or Philips 909?/Before you order: the stairs, the socket, the sun'
# A program that calls itself one is taken for a robot, and robots are not remembered.
BROWSER='Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'
DEFAULT_CAMERA='Your first real camera'

passes() { passed=$((passed + 1)); echo "ok   $1"; }
fails() { failed=$((failed + 1)); echo "FAIL $1"; }
# check SENTENCE EXPECTED ACTUAL
check() {
  if [ "$2" = "$3" ]; then passes "$1"; else
    fails "$1"
    printf '     expected: %s\n     got:      %s\n' "$2" "$3"
  fi
}

# pick PATH: one value of the JSON on standard input.
pick() { node -pe "JSON.parse(require('fs').readFileSync(0, 'utf8'))$1"; }
post() { curl -s "$1" -H 'Content-Type: application/json' -d "$2"; }
id() { curl -sg "$shop/api/$1?filters[slug]=$2" | pick '.data[0].documentId'; }

know_the_shop() {
  s95=$(id products samsung-s95) p909=$(id products philips-909)
  tv_guide=$shop/api/guides/$(id guides choosing-a-television)
  camera_guide=$shop/api/guides/$(id guides your-first-real-camera)
  comparing="{\"type\":\"compare\",\"contentType\":\"api::product.product\",\"documentIds\":[\"$s95\",\"$p909\"]}"
  cart="{\"type\":\"cart\",\"contentType\":\"api::product.product\",\"documentId\":\"$s95\"}"
}

# A new visitor who agrees to being remembered.
meet() { post "$ours/visitors" '{"consent":{"personalisation":true}}' | pick .data.token; }
# happened VISITOR EVENT
happened() {
  local accepted
  accepted=$(curl -s "$ours/events" -H "X-Context-Visitor: $1" -H 'Content-Type: application/json' \
    -d "{\"events\":[$2]}" | pick '.data?.accepted')
  [ "${accepted:-0}" -ge 1 ] 2>/dev/null || fails "an event was not accepted: $2"
}
# Reading, without the reading itself being recorded.
get() { curl -sg "$2" -H "X-Context-Visitor: $1" -H 'X-Context-Record: off'; }
lead() { get "$1" "$2" | pick '.data?.lead'; }
title() { get "$1" "$2" | pick '.data?.title'; }
headline() { get "$1" "$shop/api/homepage?populate[hero]=true" | pick '.data?.hero.headline'; }
header() { curl -sg "$2" -o /dev/null -D - -H "X-Context-Visitor: $1" -H 'X-Context-Record: off' | tr -d '\r' | sed -n "s/^$3: //Ip"; }
explained() { get "$1" "$2?context=explain" | pick '.meta.contextVariants[0].reason'; }

# Six pages of televisions, nothing in particular.
browse() {
  happened "$1" "{\"type\":\"view\",\"contentType\":\"api::category.category\",\"documentId\":\"$(id categories televisions)\"}"
  happened "$1" "{\"type\":\"view\",\"contentType\":\"api::guide.guide\",\"documentId\":\"$(id guides choosing-a-television)\"}"
  for product in lg-c5 tcl-c8 philips-909 samsung-s95; do
    happened "$1" "{\"type\":\"view\",\"contentType\":\"api::product.product\",\"documentId\":\"$(id products $product)\"}"
  done
}
# days_ago DAYS EVENT: the event as if it had happened then.
days_ago() { node -pe "JSON.stringify({ ...JSON.parse(process.argv[2]), at: new Date(Date.now() - process.argv[1] * 864e5) })" "$1" "$2"; }
declare_knowledge() {
  curl -s -X PATCH "$ours/me" -H "X-Context-Visitor: $1" -H 'Content-Type: application/json' \
    -d "{\"attributes\":{\"knowledge\":\"$2\"}}" -o /dev/null
}
# Names of what is in play on televisions.
shortlist() {
  local ids
  ids=$(curl -s "$ours/me" -H "X-Context-Visitor: $1" | node -pe "
    const { topics } = JSON.parse(require('fs').readFileSync(0, 'utf8')).data;
    const { shortlist } = Object.values(topics).find((topic) => topic.slug === 'televisions');
    shortlist.filter((item) => item.state === 'in-play').map((item) => item.documentId).join(' ')")
  for id in $ids; do curl -s "$shop/api/products/$id" | pick .data.name; done | paste -sd, | sed 's/,/, /g'
}
forget() { curl -s -X DELETE "$ours/me" -H "X-Context-Visitor: $1" -o /dev/null; }
# What the homepage and the televisions' guide on it say of the visitor's stage on televisions: each sentence once.
stages_told() {
  local rows='populate[sections][on][shop.guide-row][populate]=*&populate[sections][on][shop.product-row][populate]=*'
  {
    get "$1" "$shop/api/homepage?populate[categories]=true&$rows&context=explain"
    echo
    get "$1" "$shop/api/guides?context=explain"
  } | node -e "
    const pages = require('fs').readFileSync(0, 'utf8').split('\n').filter(Boolean).map((page) => JSON.parse(page));
    const items = pages.flatMap((page) => page.meta.contextVariants);
    const told = items.flatMap(({ because }) => because.filter(({ code, text }) => code === 'stage' && text.includes('Televisions')));
    console.log(told.length > 2 ? [...new Set(told.map(({ text }) => text))].join(' / ') : 'told ' + told.length + ' times only')"
}
# The headline of the banner slot, for a visitor.
slot() { get "$1" "$shop/api/creatives?filters[slug][\$eq]=home-banner" | pick '.data[0].headline'; }
# page VISITOR PATH: the first headline of a page as the server rendered it, for the visitor of the cookie.
page() {
  curl -s "$shop$2" -H "Cookie: context_visitor=$1" -H "User-Agent: $BROWSER" |
    tr '\n' ' ' | sed -n 's/.*<h1[^>]*> *\([^<]*[^< ]\) *<.h1>.*/\1/p'
}
# Status of a request that should be refused or sent elsewhere.
status() { curl -s -o /dev/null -w '%{http_code}' "$@"; }
# What the three newsletters of a sending are called.
subjects() { node "$here/send.mjs" --url "$shop" | sed -n 's/^send: [^ ]*@[^ ]*: \(.*\) \[.*/\1/p' | paste -sd/; }
