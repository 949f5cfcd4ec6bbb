
// Added by the build: the one place where the widget hands markup to the browser. The markup is the program's own.
const binomeMarkup = (() => {
    if (globalThis.trustedTypes) {
        try {
            const policy = trustedTypes.createPolicy("binome", { createHTML: (markup) => markup });
            return (element, markup) => { element.innerHTML = policy.createHTML(markup); };
        } catch {
            // The page allows no policy of ours. What setHTML lets through needs none; without comments kept the
            // widget's own place marks would be lost.
            if (typeof Element.prototype.setHTML === "function") {
                return (element, markup) => { element.setHTML(markup, { sanitizer: { comments: true } }); };
            }
        }
    }
    return (element, markup) => { element.innerHTML = markup; };
})();
