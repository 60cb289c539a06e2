/**
 * The command line: one class a command, each a thin shell around the package that does the work. Only {@code main} and
 * the tests call it.
 */
@NullMarked
package tv.marquee.ops.cli;

import org.jspecify.annotations.NullMarked;
