/** Holds the arrows between modules and keeps technologies in their leaves. Each rule is proven on a planted offender. */
@NullMarked
package tv.marquee.ops.architecture;

import org.jspecify.annotations.NullMarked;
