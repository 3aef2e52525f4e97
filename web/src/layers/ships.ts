import type { CustomLayerInterface } from 'maplibre-gl';
import { RECORD_BYTES } from '../live/frame.ts';
import type { TrackStore } from '../live/store.ts';
import { type Palette, rgb } from '../lib/palette.ts';
import { RAD_PER_DEG } from '../lib/units.ts';
import { mercatorY, pixelsPerRad, type View } from '../lib/view.ts';
import { LINE_FRAGMENT, LINE_VERTEX } from './lines.glsl.ts';
import { linkProgram, type Program } from './program.ts';
import { SYMBOL_FRAGMENT } from './symbolfragment.glsl.ts';
import { SYMBOL_VERTEX } from './symbols.glsl.ts';

/** What the layer needs to know at each draw. */
export interface ShipScene {
  view: View;
  nowMillis: number;
  palette: Palette;
  vectorMinutes: number;
}

const LINE_KINDS = 9;
const LINES_FROM_ZOOM = 6.5;
const HULL_FROM_ZOOM = 11;

/** Half length of a ship's triangle in pixels: grows with the zoom up to the size of the standard. */
export function symbolSize(zoom: number): number {
  return Math.max(4.5, Math.min(11, 4.5 + (zoom - 4) * 1.3));
}

/** Draws all tracks in a few instanced calls from one buffer that holds the store as it is. */
export class ShipLayer implements CustomLayerInterface {
  readonly id = 'ships';
  readonly type = 'custom' as const;
  readonly renderingMode = '2d' as const;
  /** Main-thread time of the latest draw. */
  drawMillis = 0;
  private gl: WebGL2RenderingContext | undefined;
  private symbols: Program | undefined;
  private lines: Program | undefined;
  private buffer: WebGLBuffer | null = null;
  private array: WebGLVertexArrayObject | null = null;
  private capacity = 0;

  constructor(
    private readonly store: TrackStore,
    private readonly scene: () => ShipScene,
  ) {}

  onAdd(_map: unknown, context: WebGLRenderingContext | WebGL2RenderingContext): void {
    const gl = context as WebGL2RenderingContext;
    this.gl = gl;
    this.symbols = linkProgram(gl, SYMBOL_VERTEX, SYMBOL_FRAGMENT);
    this.lines = linkProgram(gl, LINE_VERTEX, LINE_FRAGMENT);
    this.buffer = gl.createBuffer();
    this.capacity = 0;
    this.array = gl.createVertexArray();
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    this.describe(gl);
    gl.bindVertexArray(null);
  }

  render(): void {
    const start = performance.now();
    if (this.gl && this.symbols && this.lines) this.draw(this.gl, this.symbols, this.lines);
    this.drawMillis = performance.now() - start;
  }

  private draw(gl: WebGL2RenderingContext, symbols: Program, lines: Program): void {
    this.upload(gl);
    if (this.store.count === 0) return;
    const scene = this.scene();
    gl.bindVertexArray(this.array);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.disable(gl.DEPTH_TEST);
    gl.disable(gl.STENCIL_TEST);
    gl.disable(gl.CULL_FACE);
    if (scene.view.zoom > LINES_FROM_ZOOM) this.drawLines(gl, lines, scene);
    this.place(gl, symbols, scene);
    gl.uniform3fv(symbols.at('uShips'), scene.palette.ships.flatMap(rgb));
    gl.uniform3fv(symbols.at('uEdge'), rgb(scene.palette.symbolEdge));
    gl.uniform3fv(symbols.at('uBack'), rgb(scene.palette.chartHalo));
    gl.uniform3fv(symbols.at('uAlert'), rgb(scene.palette.alert));
    gl.uniform3fv(symbols.at('uAid'), rgb(scene.palette.aid));
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.store.count);
    gl.bindVertexArray(null);
  }

  private drawLines(gl: WebGL2RenderingContext, lines: Program, scene: ShipScene): void {
    this.place(gl, lines, scene);
    gl.uniform1f(lines.at('uVectorSeconds'), scene.vectorMinutes * 60);
    gl.uniform3fv(lines.at('uLine'), rgb(scene.palette.vector));
    const kinds = scene.view.zoom > HULL_FROM_ZOOM ? LINE_KINDS : 4;
    for (let what = 0; what < kinds; what++) {
      gl.uniform1i(lines.at('uWhat'), what);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, this.store.count);
    }
  }

  private place(gl: WebGL2RenderingContext, program: Program, { view, nowMillis }: ShipScene): void {
    const lat = view.centerLatDeg * RAD_PER_DEG;
    const turn = view.bearingDeg * RAD_PER_DEG;
    gl.useProgram(program.program);
    gl.uniform2i(program.at('uAnchor'), Math.round(view.centerLonDeg * 1e7), Math.round(view.centerLatDeg * 1e7));
    gl.uniform3f(program.at('uMercator'), 1 / Math.cos(lat), Math.tan(lat), mercatorY(view.centerLatDeg));
    gl.uniform1f(program.at('uScale'), pixelsPerRad(view.zoom));
    gl.uniform2f(program.at('uCentre'), view.centerX, view.centerY);
    gl.uniform2f(program.at('uViewport'), view.width, view.height);
    gl.uniform2f(program.at('uTurn'), Math.cos(turn), Math.sin(turn));
    gl.uniform1f(program.at('uNow'), Number.isNaN(nowMillis) ? 0 : (nowMillis - this.store.baseMillis) / 1000);
    gl.uniform2i(program.at('uBand'), this.store.low, this.store.high);
    gl.uniform1f(program.at('uSize'), symbolSize(view.zoom));
    gl.uniform1f(program.at('uRatio'), gl.drawingBufferWidth / view.width);
  }

  private upload(gl: WebGL2RenderingContext): void {
    const { store } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    if (store.bytes.byteLength !== this.capacity) {
      this.capacity = store.bytes.byteLength;
      gl.bufferData(gl.ARRAY_BUFFER, store.octets, gl.DYNAMIC_DRAW);
      store.takeDirty();
      return;
    }
    const dirty = store.takeDirty();
    if (!dirty) return;
    const from = dirty.from * RECORD_BYTES;
    gl.bufferSubData(gl.ARRAY_BUFFER, from, store.octets, from, (dirty.to - dirty.from) * RECORD_BYTES);
  }

  private describe(gl: WebGL2RenderingContext): void {
    const whole = (place: number, size: number, type: number, offset: number): void => {
      gl.enableVertexAttribArray(place);
      gl.vertexAttribIPointer(place, size, type, RECORD_BYTES, offset);
      gl.vertexAttribDivisor(place, 1);
    };
    whole(1, 2, gl.INT, 4);
    whole(2, 4, gl.UNSIGNED_SHORT, 12);
    whole(3, 4, gl.UNSIGNED_BYTE, 20);
    gl.enableVertexAttribArray(4);
    gl.vertexAttribPointer(4, 1, gl.FLOAT, false, RECORD_BYTES, 24);
    gl.vertexAttribDivisor(4, 1);
    whole(5, 4, gl.UNSIGNED_BYTE, 28);
    whole(6, 4, gl.UNSIGNED_SHORT, 32);
    whole(7, 4, gl.UNSIGNED_SHORT, 40);
    whole(8, 2, gl.INT, 48);
  }
}
