"use strict";

// Everything here is a comfort: the pages say and do the same without it.

function narrowMethods() {
  const field = document.getElementById("narrow");
  if (!field) return;
  field.parentElement.hidden = false;
  const groups = [...document.querySelectorAll(".methods details")].map((group) => ({ group, open: group.open }));
  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { group, open } of groups) {
      let shown = 0;
      for (const item of group.querySelectorAll("li")) {
        item.hidden = !words.every((word) => item.dataset.name.includes(word));
        shown += !item.hidden;
      }
      group.hidden = shown === 0;
      group.open = words.length ? true : open;
    }
  });
}

function offerCopies() {
  // Browsers offer the clipboard to pages of this machine and to those of HTTPS.
  if (!navigator.clipboard) return;
  for (const block of document.querySelectorAll("pre")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    const label = block.getAttribute("aria-label");
    if (label) button.setAttribute("aria-label", `Copy: ${label}`);
    const frame = document.createElement("div");
    frame.className = "with-copy";
    block.replaceWith(frame);
    frame.append(block, button);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
  }
}

function followLog() {
  const log = document.getElementById("log");
  if (!log) return;
  const body = document.getElementById("rows");
  const news = document.getElementById("news");
  const pause = document.getElementById("pause");
  const most = 100;
  let total = Number(log.dataset.total);
  let paused = false;
  pause.parentElement.hidden = false;
  document.querySelector(".reload").hidden = true;
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
  });

  async function look() {
    if (!paused && !document.hidden) {
      const answer = await fetch(`/_explorer/requests/rows?after=${total}`);
      const now = Number(answer.headers.get("X-Total"));
      const text = await answer.text();
      if (answer.ok && now !== total) {
        if (now < total) body.replaceChildren();
        const came = now < total ? now : now - total;
        total = now;
        const piece = document.createElement("template");
        piece.innerHTML = text;
        for (const row of piece.content.children) row.className = "fresh";
        body.prepend(piece.content);
        while (body.children.length > most) body.lastElementChild.remove();
        document.getElementById("count").textContent = total === 1 ? "1 request" : `${total} requests`;
        news.textContent = came === 1 ? "1 new request" : `${came} new requests`;
      }
    }
  }

  async function keepLooking() {
    try {
      await look();
    } catch {
      news.textContent = "The emulator does not answer.";
    }
    setTimeout(keepLooking, 1000);
  }
  keepLooking();
}

narrowMethods();
offerCopies();
followLog();
