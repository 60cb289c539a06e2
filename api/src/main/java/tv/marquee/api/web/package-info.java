/**
 * The web client: pages by the server, quick with htmx and whole without any script. Only the house's composition may call
 * it, through {@link tv.marquee.api.web.WebClientConfiguration}.
 */
@NullMarked
package tv.marquee.api.web;

import org.jspecify.annotations.NullMarked;
