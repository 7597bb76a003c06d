/** Several processes of each service on one broker and one Redis. */
@NullMarked
package io.cartorio.systemtests.several;

import org.jspecify.annotations.NullMarked;
