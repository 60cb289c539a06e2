// Plays a title: starts a playback over REST, feeds the picture to the browser, and tells how far it has come.

const TELL_EVERY = 10_000;
const STEP = 10;
const video = document.getElementById('player');
const notice = document.getElementById('notice');
const speed = document.getElementById('speed');
const said = video.dataset;
const Hls = window.Hls;
let playback = null;
let hls = null;
let start = 0;

function call(method, path, body, keepalive = false) {
  return fetch(path, {
    method,
    keepalive,
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': said.csrf },
    body: JSON.stringify(body),
  });
}

function complain(text) {
  video.pause();
  notice.querySelector('p').textContent = text;
  notice.hidden = false;
  notice.querySelector('button').focus();
}

function captions(tracks) {
  video.querySelectorAll('track').forEach((track) => track.remove());
  for (const { language, url } of tracks) {
    const track = document.createElement('track');
    track.kind = 'captions';
    track.srclang = language;
    track.label = said[language];
    track.src = url;
    video.append(track);
  }
}

function show(manifest, from) {
  hls?.destroy();
  if (Hls?.isSupported()) {
    hls = new Hls({ enableWorker: false, startPosition: from });
    hls.on(Hls.Events.ERROR, (event, data) => failed(data));
    hls.loadSource(manifest);
    hls.attachMedia(video);
  } else if (video.canPlayType('application/vnd.apple.mpegurl')) {
    video.src = manifest;
    video.addEventListener('loadedmetadata', () => { video.currentTime = from; }, { once: true });
  } else {
    complain(said.unplayable);
    return;
  }
  video.play().catch(() => {}); // browsers may want a gesture first; the controls are there
}

/**
 * A link that no longer serves is replaced, unless the playback ended here, whose link ended with it; what the decoder stumbles
 * over it may get past once.
 */
let recovered = false;
function failed(data) {
  if (!data.fatal) return;
  if (data.response?.code === 403) {
    if (playback) begin(video.currentTime);
  } else if (data.type === Hls.ErrorTypes.MEDIA_ERROR && !recovered) {
    recovered = true;
    hls.recoverMediaError();
  } else {
    complain(said.failed);
  }
}

/** Starts a playback where the person left off, or goes on from a place with a new one. */
async function begin(from = null) {
  notice.hidden = true;
  playback = null;
  try {
    const answer = await call('POST', said.playbacks, { titleId: said.title });
    if (answer.status === 402) return location.assign(said.subscription);
    if (answer.status === 409) return complain(said.streams);
    if (!answer.ok) return complain(said.failed);
    const started = await answer.json();
    playback = started.playbackId;
    captions(started.captions);
    start = Math.floor(from ?? started.resumeAt);
    show(started.manifestUrl, start);
  } catch {
    complain(said.failed);
  }
}

/** Until the first picture is there, the place is where it is to start. */
const place = () => (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA ? start : Math.floor(video.currentTime));

/** Tells how far it has come. A playback that is not known any more is begun again when the picture moves. */
async function tell(state, keepalive = false) {
  if (!playback) return;
  const told = playback;
  const ends = state === 'stopped' || state === 'finished';
  if (ends) playback = null;
  try {
    const answer = await call('PUT', said.progress + told, { position: place(), state }, keepalive);
    if (ends) return;
    if (answer.status === 402) location.assign(said.subscription);
    if (answer.status === 409) complain(said.streams);
    if (answer.status === 404 && state === 'playing') begin(video.currentTime);
  } catch {
    // Not told this time; the next time tells more.
  }
}

const state = () => (video.paused ? 'paused' : 'playing');
video.addEventListener('play', () => (playback ? tell('playing') : video.ended || video.currentTime > 0 ? begin(video.ended ? 0 : video.currentTime) : null));
video.addEventListener('pause', () => { if (!video.ended && !video.seeking) tell('paused'); });
video.addEventListener('seeked', () => tell(state()));
video.addEventListener('ended', () => {
  tell('finished');
  document.querySelector('#next a')?.focus();
});
video.addEventListener('ratechange', () => { speed.value = String(video.playbackRate); });
setInterval(() => { if (!video.paused) tell('playing'); }, TELL_EVERY);

/** Leaving by a link waits until the place is stored, so that the next page knows it. */
document.addEventListener('click', async (event) => {
  const link = event.target.closest('a[href]');
  if (!link || !playback || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  await Promise.race([tell('stopped'), new Promise((late) => { setTimeout(late, 1000); })]);
  location.assign(link.href);
});
window.addEventListener('pagehide', () => tell('stopped', true));
window.addEventListener('pageshow', (event) => { if (event.persisted) begin(); });

const seek = (by) => { video.currentTime = Math.max(0, Math.min(video.duration || 0, video.currentTime + by)); };
const louder = (by) => { video.volume = Math.max(0, Math.min(1, video.volume + by)); };
const rates = [...speed.options].map((option) => Number(option.value));
const faster = (by) => { video.playbackRate = rates[Math.max(0, Math.min(rates.length - 1, rates.indexOf(video.playbackRate) + by))]; };
const keys = {
  ' ': () => (video.paused ? video.play() : video.pause()),
  ArrowLeft: () => seek(-STEP),
  ArrowRight: () => seek(STEP),
  ArrowUp: () => louder(0.1),
  ArrowDown: () => louder(-0.1),
  f: () => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
  m: () => { video.muted = !video.muted; },
  c: () => {
    const tracks = [...video.textTracks];
    const showing = tracks.some((track) => track.mode === 'showing');
    const wanted = tracks.find((track) => track.language === document.documentElement.lang) ?? tracks[0];
    tracks.forEach((track) => { track.mode = 'disabled'; });
    if (!showing && wanted) wanted.mode = 'showing';
  },
  '<': () => faster(-1),
  '>': () => faster(1),
};

/** Keys count on the page and on the picture, before the picture's own; fields and buttons keep theirs. */
document.addEventListener('keydown', (event) => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.altKey || event.ctrlKey || event.metaKey || !keys[key]) return;
  if (event.target !== video && event.target.closest('input, select, textarea, button, a, summary')) return;
  event.preventDefault();
  event.stopPropagation();
  keys[key]();
}, { capture: true });

speed.addEventListener('change', () => { video.playbackRate = Number(speed.value); });
notice.querySelector('button').addEventListener('click', () => begin(video.currentTime || null));
begin();
