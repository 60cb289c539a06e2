/** What people were shown, and what it followed from. */
@NullMarked
package tv.marquee.query.impression;

import org.jspecify.annotations.NullMarked;
