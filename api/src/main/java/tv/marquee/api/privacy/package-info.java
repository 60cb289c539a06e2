/** What a person is given of their own data. */
@NullMarked
package tv.marquee.api.privacy;

import org.jspecify.annotations.NullMarked;
