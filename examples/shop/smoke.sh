#!/usr/bin/env bash
# The shop's promises, kept with curl, and one story in a real browser: bash examples/shop/smoke.sh [url of a running shop]
# Without a URL it starts a fresh shop of its own, and restarts it in between.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
passed=0 failed=0 demo='' own=''

# shellcheck source=examples/shop/smoke-steps.sh
. "$here/smoke-steps.sh"

start() {
  node "$here/demo.mjs" --port "$port" "$@" &
  demo=$!
  until curl -sf "$shop/_health" -o /dev/null; do
    kill -0 "$demo" 2>/dev/null || { echo 'smoke: 0 passed, 1 failed'; exit 1; }
    sleep 0.5
  done
}
stop() {
  [ -n "$demo" ] && kill "$demo" 2>/dev/null && wait "$demo" 2>/dev/null
  demo=''
}
trap stop EXIT

if [ $# -gt 0 ]; then
  shop=${1%/}
else
  own=yes
  port=$(node -p "const s=require('net').createServer().listen(0,()=>{console.log(s.address().port);s.close()});''" | grep .)
  shop=http://localhost:$port
  start --fresh
fi
ours=$shop/api/context-variants
know_the_shop

echo '# A journey over televisions'
ada=$(meet) eve=$(meet)
check 'a newcomer gets the default guide' "$DEFAULT_GUIDE" "$(title "$ada" "$tv_guide")"
check 'a newcomer gets the default homepage' "$DEFAULT_HOME" "$(headline "$ada")"
check 'so does who sends no token at all' "$DEFAULT_GUIDE" "$(curl -s "$tv_guide" | pick .data.title)"
happened "$ada" "$comparing"
check 'after comparing two televisions, the Comparing guide' "$COMPARE_GUIDE" "$(title "$ada" "$tv_guide")"
check 'and the Comparing homepage' "$COMPARE_HOME" "$(headline "$ada")"
check 'which names the two by name' "$BOTH_NAMED" "$(lead "$ada" "$tv_guide")"
check 'in German as well' "$BEIDE_GENANNT" "$(lead "$ada" "$tv_guide?locale=de")"
check 'but not where the URL alone decides' "$NOBODY_NAMED" "$(lead "$ada" "$tv_guide?context=stage:compare")"
check 'in German too' 'Zwischen Ihren Fernsehern wählen' "$(title "$ada" "$tv_guide?locale=de")"
happened "$ada" "$cart"
check 'after the cart, the Deciding guide' "$DECIDE_GUIDE" "$(title "$ada" "$tv_guide")"
check 'and the Deciding homepage' "$DECIDE_HOME" "$(headline "$ada")"
check 'cameras are still at the default' "$DEFAULT_CAMERA" "$(title "$ada" "$camera_guide")"
check 'all entries of a page speak of one stage' 'On “Televisions” you seem to be about to choose one.' "$(stages_told "$ada")"
check 'a second visitor is unaffected' "$DEFAULT_GUIDE" "$(title "$eve" "$tv_guide")"
check 'a personal answer is for no cache' 'private, no-store' "$(header "$ada" "$tv_guide" cache-control)"

if [ -n "$own" ]; then
  stop
  start
  check 'a restart forgets nothing' "$DECIDE_GUIDE" "$(title "$ada" "$tv_guide")"
fi
browse "$ada"
check 'after browsing broadly again, the guide for looking around' "$DEFAULT_GUIDE" "$(title "$ada" "$tv_guide")"
check 'and the homepage for looking around' "$DEFAULT_HOME" "$(headline "$ada")"

echo '# Two visitors, one URL'
ada=$(meet) ben=$(meet)
happened "$ada" "$comparing"
happened "$ben" "$comparing"
happened "$ada" '{"type":"search","query":"what is OLED"}'
happened "$ben" '{"type":"search","query":"S95 vs 909 input lag"}'
check 'who asked what OLED is reads plain words' "$NOVICE_GUIDE" "$(title "$ada" "$tv_guide")"
check 'who asked for the input lag reads numbers' "$EXPERT_GUIDE" "$(title "$ben" "$tv_guide")"
check 'the reason is told' 'match' "$(explained "$ada" "$tv_guide")"
declare_knowledge "$ada" expert
check 'who declares to be an expert gets expert words at once' "$EXPERT_GUIDE" "$(title "$ada" "$tv_guide")"
back=$(meet)
happened "$back" "$(days_ago 3 "$comparing")"
check 'three days later it is still known' "$COMPARE_GUIDE" "$(title "$back" "$tv_guide")"
check 'and so is what is still in play' 'Samsung S95, Philips 909' "$(shortlist "$back")"
forget "$back"
check 'who asks to be forgotten is forgotten' "$DEFAULT_GUIDE" "$(title "$back" "$tv_guide")"
check 'and without consent nobody is remembered' 'null' "$(post "$ours/visitors" '{}' | pick .data.token)"

echo '# One conversation in every channel'
ada=$(meet)
check 'a newcomer sees the banner for everybody' "$DEFAULT_BANNER" "$(slot "$ada")"
happened "$ada" "$comparing"
check 'who compares sees the one for comparing' "$COMPARE_BANNER" "$(slot "$ada")"
check 'the page from the server speaks to them at once' "$COMPARE_HOME" "$(page "$ada" /home)"
check 'so does the guide' "$COMPARE_GUIDE" "$(page "$ada" /guide/choosing-a-television)"
check 'a stranger gets the page for everybody' "$DEFAULT_HOME" "$(page '' /home)"
check 'what is known of them can be read in German' 'Was wir über Sie wissen' "$(page "$ada" '/me?lang=de')"
check 'three people get three newsletters' "$THREE_SUBJECTS" "$(subjects)"
check 'newsletters are not for everybody' 403 "$(status "$shop/api/emails")"
check 'the kiosk tells nothing without its PIN' "303 $shop/kiosk" "$(curl -s -o /dev/null -w '%{http_code} %{redirect_url}' "$shop/kiosk/look" -d 'identifier=jonas@example.com')"
check 'a link that was in no mail leads nowhere' 404 "$(status "$shop/go/AAAAAAAAAAAAAAAAAAAAAA")"

echo '# A person over two devices, a mail and a kiosk, in a real browser'
if [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
  while IFS= read -r line; do
    case $line in
      ok*) passes "${line#ok   }" ;;
      FAIL*) fails "${line#FAIL }" ;;
      *) echo "$line" ;;
    esac
  done < <(node "$here/story.mjs" "$shop" 2>&1 || echo 'FAIL the story came to its end')
else
  echo 'left out: there is no Chromium (set CHROMIUM)'
fi

echo '# The script of the README'
bash "$here/two-visitors.sh" "$shop" && passes 'two-visitors.sh' || fails 'two-visitors.sh'

stop
echo "smoke: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
