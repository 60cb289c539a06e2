/** What people asked for concerning their data. */
@NullMarked
package tv.marquee.query.privacy;

import org.jspecify.annotations.NullMarked;
