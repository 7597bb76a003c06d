/** The content store: every byte of every document, behind one port. */
@NullMarked
package io.cartorio.platform.content;

import org.jspecify.annotations.NullMarked;
