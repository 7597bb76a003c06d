package io.cartorio.schemas.contract;

import io.cartorio.schemas.Message;

/**
 * A record as it is written.
 *
 * @param name of the file it stands in, within its kind's folder
 */
record Example(String name, Message message) {
  String path() {
    return Contract.pathOf(Contract.typeOf(message.getClass())) + '/' + name + ".json";
  }

  @Override
  public String toString() {
    return path();
  }
}
