/** TCP ports of this machine: a free one, or the sentence that says who has it. */
@NullMarked
package io.cartorio.standalone.port;

import org.jspecify.annotations.NullMarked;
