/** Whether what is deployed from this repository is what the code asks for. */
@NullMarked
package tv.marquee.ops.deploy;

import org.jspecify.annotations.NullMarked;
