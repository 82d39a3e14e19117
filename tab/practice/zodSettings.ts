import { z } from 'zod';

// The page's security policy forbids code made from text, which zod would try for speed as soon as a shape is made: so this comes before any.
z.config({ jitless: true });
