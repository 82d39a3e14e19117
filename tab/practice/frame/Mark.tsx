/** The desk's own sign. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#1f5c5a" />
      <path
        d="M16 6a3.4 3.4 0 1 1 0 6.8A3.4 3.4 0 0 1 16 6Zm0 6.800V26M7 17c0 5.200 3.800 9 9 9s9-3.800 9-9M11.500 16.500h9"
        fill="none"
        stroke="#fff"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
