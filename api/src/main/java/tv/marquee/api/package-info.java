/** The doors of the house: REST, web client, security. A house composes them; nothing else depends on them. */
@NullMarked
package tv.marquee.api;

import org.jspecify.annotations.NullMarked;
