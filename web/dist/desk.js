// Shows the headline of the state: the page that drafts takes the place of this one.
const match = /(?:^#|&)token=([^&]+)/.exec(location.hash);
if (match) {
  sessionStorage.setItem("horseshoe.token", match[1]);
  history.replaceState(null, "", location.pathname);
}
const token = sessionStorage.getItem("horseshoe.token") ?? "";
const show = (id, text) => { document.getElementById(id).textContent = text; };
try {
  const answer = await fetch("/api/state", { headers: { Authorization: `Bearer ${token}` } });
  const state = await answer.json();
  show("title", state.title ?? "The desk");
  show("headline", state.headline ?? state.error.message);
} catch {
  show("headline", "The server does not answer.");
}
