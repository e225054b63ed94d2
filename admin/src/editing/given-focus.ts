/**
 * For `onCloseAutoFocus` of a popover. The focus goes back to what opened it a moment after it is gone; whoever has
 * pressed something else by then keeps it, or what that opened would close under the pointer.
 */
export function keepGivenFocus(event: Event): void {
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) event.preventDefault();
}
