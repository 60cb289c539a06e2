/** Shows what is left of a person in the files of a local platform. */
@NullMarked
package tv.marquee.ops.privacy;

import org.jspecify.annotations.NullMarked;
