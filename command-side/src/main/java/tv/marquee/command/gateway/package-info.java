/** The one way in: ports through which the doors wish for changes and check who signs in. No Axon type shows. */
@NullMarked
package tv.marquee.command.gateway;

import org.jspecify.annotations.NullMarked;
