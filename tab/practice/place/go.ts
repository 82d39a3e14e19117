/** Goes to an address on the desk (`#/sam/chat`). */
export function go(address: string): void {
  window.location.hash = address;
}
