/** The contract of the REST door as OpenAPI, and a page that shows it. Nothing outside calls in. */
@NullMarked
package tv.marquee.api.documentation;

import org.jspecify.annotations.NullMarked;
