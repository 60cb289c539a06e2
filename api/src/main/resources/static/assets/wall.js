// Says so when the board has not been brought up to date for a while, so that old figures are not taken for new ones.

const LONGEST = 10_000;
const silence = document.querySelector('.silence');
let heard = new Date();

document.body.addEventListener('htmx:afterSwap', () => {
  if (!document.getElementById('board')) {
    location.reload(); // the session is over: what came is the page to sign in
  }
  heard = new Date();
});

setInterval(() => {
  const silent = new Date() - heard > LONGEST;
  if (silent && silence.hidden) {
    silence.textContent = silence.dataset.text.replace('{0}', heard.toLocaleTimeString());
  }
  silence.hidden = !silent;
  document.body.classList.toggle('silent', silent);
}, 1_000);
