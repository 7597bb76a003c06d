/** Child processes that are started again when they die, until they are told to stop. */
@NullMarked
package io.cartorio.standalone.process;

import org.jspecify.annotations.NullMarked;
