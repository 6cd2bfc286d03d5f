/* When a choice in the form of a search counts, and where the focus is afterwards. Whoever chooses by pointer has chosen
   one value: that is shown at once. Who goes through a list with the arrow keys meets all values between: they count
   with Enter, or with a button that then stands behind the last field. What is shown is another page of the site, on
   which the focus is put on the same field. */
(function (search) {
  "use strict";

  if (!search) return;
  const KEPT = "resolutions.choice";

  /* `apply` is given whether it is a choice that counts, and not the words alone. */
  search.choosing = function (form, apply) {
    const fields = form.querySelector(".r-search-filters");
    const button = form.querySelector("[type=submit]").cloneNode(true);
    let [byKeys, last] = [false, ""];
    document.addEventListener("keydown", ({ key }) => (byKeys = key !== "Enter"), true);
    document.addEventListener("pointerdown", () => (byKeys = false), true);
    form.addEventListener("change", ({ target }) => {
      if (target.name === "q") return;
      last = target.name;
      if (byKeys) fields.append(button);
      else applied(last);
    });
    /* A field that is typed in does so itself; a list would unfold. */
    fields.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target.localName !== "select" || !button.isConnected) return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const { activeElement } = document;
      applied(activeElement === button ? last : activeElement.name);
    });

    function applied(name) {
      const isChoice = fields.contains(form.elements[name] || null);
      keep(isChoice ? name : "");
      apply(isChoice);
    }
  };

  /* Returns the focus to the field that was chosen in, unless the reader is elsewhere by now. */
  search.returnFocus = function (form) {
    const field = form.elements[taken()];
    if (field && document.activeElement === document.body) field.focus();
  };

  /* Without storage, the focus is at the page's beginning. */
  function keep(name) {
    try {
      sessionStorage.setItem(KEPT, name);
    } catch {
      /* It is denied. */
    }
  }

  function taken() {
    try {
      return sessionStorage.getItem(KEPT) || "";
    } catch {
      return "";
    } finally {
      keep("");
    }
  }
})(window.resolutionsSearch);
